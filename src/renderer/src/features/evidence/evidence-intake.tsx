import { type ReactElement, type ReactNode, useCallback, useMemo } from 'react'
import { useCaseSession } from '../../database/case-session'
import { readRecords } from '../../database/queries/use-records'
import { useHost, useTransport } from '../../host/host-context'
import { uploadFile } from '../../host/upload-file'
import { useText } from '../../text/use-text'
import { createIntake, type NamedFile } from './create-intake'
import { DropFrame } from './drop-frame'
import { IntakeContext } from './intake-context'
import { pastedName } from './pasted-name'
import { usePastedFiles } from './use-pasted-files'

/**
 * Lets files be dropped anywhere in the window and screenshots be pasted
 * anywhere in the case, and carries them in while other views are shown.
 */
export function EvidenceIntake({ children }: { readonly children: ReactNode }): ReactElement {
  const host = useHost()
  const transport = useTransport()
  const { caseId, database } = useCaseSession()
  const text = useText('evidence')

  const intake = useMemo(
    () =>
      createIntake({
        upload: async (file, options) => (await uploadFile(transport, caseId, file, options)).uploadId,
        takeIn: (uploadId, originalName) => host.call('evidence.import', { caseId, uploadId, originalName }),
        allEvidence: () => readRecords(database, 'evidence'),
      }),
    [host, transport, caseId, database],
  )
  const paste = useCallback(
    (files: readonly File[]) => {
      const at = new Date()
      intake.add(files.map((file) => ({ file, name: pastedName(file, text('pastedStem'), at) })))
    },
    [intake, text],
  )
  usePastedFiles(paste)

  return (
    <IntakeContext.Provider value={intake}>
      {children}
      <DropFrame label={text('drop')} onFiles={(files) => intake.add(files.map(withItsName))} />
    </IntakeContext.Provider>
  )
}

export function withItsName(file: File): NamedFile {
  return { file, name: file.name }
}
