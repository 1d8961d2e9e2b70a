/** Words that people in China put into passphrases first, in pinyin; to be taken as known to whoever guesses. */
export const commonPinyin: readonly string[] = [
  ...['woaini', 'woaiwo', 'aini', 'baobei', 'laopo', 'laogong', 'mama', 'baba', 'wode', 'nihao', 'mima'],
  ...['koulin', 'kouling', 'zhongguo', 'beijing', 'shanghai', 'guangzhou', 'shenzhen', 'chengdu', 'wuhan'],
  ...['hangzhou', 'nanjing', 'tianjin', 'chongqing', 'xian', 'suzhou', 'zhang', 'wang', 'li', 'liu', 'chen'],
  ...['yang', 'huang', 'zhao', 'zhou', 'wu', 'xiaoming', 'xiaohong', 'xiaoli', 'weiwei', 'lili', 'tingting'],
  ...['jingjing', 'qiang', 'wei', 'fang', 'min', 'jing', 'lei', 'yong', 'jie', 'juan', 'tao', 'chao', 'ming'],
  ...['anquan', 'diannao', 'shouji', 'dianhua', 'gongsi', 'xuexiao', 'taobao', 'weixin', 'kuaidi', 'yinhang'],
  ...['shengri', 'kuaile', 'xingfu', 'pingan', 'facai', 'xiangni', 'woxihuan', 'zaijian', 'henhao', 'meimei'],
  ...['caonima', 'feichang', 'dashabi', 'gege', 'jiejie', 'didi', 'yeye', 'nainai', 'tiantian', 'woshishui'],
]
