import type { MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { useState } from 'react'
import { Dialog } from '../design/dialog'
import { useTranslate } from '../i18n/use-translate'
import { FileChooser } from './file-chooser'
import { FileProblems } from './file-problems'
import { ImportForm } from './import-form'
import { type PlacedProblem, placedProblems } from './placed-problems'
import { readMaillageFile } from './read-file'

export interface ImportDialogProps {
  readonly adminKey: string
  onClose(): void
}

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'wrong'; readonly fileName: string; readonly problems: readonly PlacedProblem[] }
  | { readonly kind: 'name'; readonly fileName: string; readonly file: MaillageFile }

/** From a file to a new territory: choose, be told what is wrong, or name it and create. */
export function ImportDialog({ adminKey, onClose }: ImportDialogProps) {
  const t = useTranslate()
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const refuse = (fileName: string, problems: readonly PlacedProblem[]) =>
    setStep({ kind: 'wrong', fileName, problems })
  const read = async (chosen: File) => {
    const reading = await readMaillageFile(chosen)
    if (reading.kind === 'good') setStep({ kind: 'name', fileName: chosen.name, file: reading.file })
    else refuse(chosen.name, placedProblems(reading.problems))
  }
  return (
    <Dialog title={t('home.import')} isOpen onClose={onClose}>
      {step.kind === 'wrong' && <FileProblems fileName={step.fileName} problems={step.problems} />}
      {step.kind === 'name' ? (
        <ImportForm
          file={step.file}
          fileName={step.fileName}
          adminKey={adminKey}
          onRefuse={(problems) => refuse(step.fileName, problems)}
          onBack={() => setStep({ kind: 'choose' })}
        />
      ) : (
        <FileChooser onChoose={(file) => void read(file)} />
      )}
    </Dialog>
  )
}
