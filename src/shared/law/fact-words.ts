import type { Channel, Conduct, DataType, IncidentFlag } from '../domain/incident'
import type { RespondentRole } from '../domain/party'

/** The words in which a reason quotes a fact of the case. They name what the case states and judge nothing. */
export const conductWords: Record<Conduct, string> = {
  sold: '出售',
  provided: '提供',
  bought: '购买',
  stolen: '窃取',
  collected_unlawfully: '非法收集',
  published: '公开发布',
  insider_abuse: '内部人员滥用',
  used_for_fraud: '用于诈骗',
  harassed: '骚扰',
  peeped: '偷窥、偷拍、窃听',
  failed_security: '未保障安全',
  refused_rights: '拒绝个人行使权利',
  no_breach_notice: '发生泄露未告知',
}

export const channelWords: Record<Channel, string> = {
  phone_call: '电话',
  sms: '短信',
  messaging_group: '聊天群',
  social_post: '社交平台帖子',
  website: '网站',
  dark_web: '暗网',
  email: '电子邮件',
  parcel: '包裹',
  app: '应用程序',
  offline: '线下',
  other: '其他途径',
}

export const dataTypeWords: Record<DataType, string> = {
  location_track: '行踪轨迹信息',
  communication_content: '通信内容',
  credit: '征信信息',
  property: '财产信息',
  accommodation: '住宿信息',
  communication_record: '通信记录',
  health: '健康生理信息',
  transaction: '交易信息',
  name: '姓名',
  phone: '电话号码',
  id_number: '身份证件号码',
  address: '住址',
  email: '电子邮箱',
  account: '账号',
  vehicle: '车辆信息',
  workplace: '工作单位',
  education: '教育信息',
  family: '家庭信息',
  photo: '照片',
  biometric: '生物识别信息',
  religion: '宗教信仰',
  minor_under_14: '不满十四周岁未成年人的信息',
  other: '其他信息',
}

export const roleWords: Record<RespondentRole, string> = {
  handler: '个人信息处理者',
  platform: '网络平台',
  seller: '出售者',
  buyer: '购买者',
  poster: '发布者',
  insider: '内部人员',
  official: '国家机关工作人员',
  carrier: '承运人、通信服务提供者',
  unknown: '身份不明',
}

export const flagWords: Record<IncidentFlag, string> = {
  usedInCrime: '信息被他人用于犯罪',
  knownForCrime: '知道或者应当知道信息将被用于犯罪',
  boughtForLawfulBusiness: '为合法经营活动而购买、收受',
  demandedMoney: '索要钱财',
  insultOrDefamation: '公然侮辱或者诽谤',
  regulatorOrderRefused: '经监管部门责令改正而拒不改正',
  consumer: '为生活消费需要购买商品或者接受服务',
}
