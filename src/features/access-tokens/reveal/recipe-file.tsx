import { useState } from 'react'

import { useT } from '../../../i18n/i18n'
import { downloadText } from '../../../lib/download'
import { Button } from '../../../ui/button'
import type { RecipeFile as File } from '../handover/recipes/recipe'
import { PasteCheck } from './paste-check'
import styles from './recipe-panel.module.css'
import { useProvenCopy } from './use-proven-copy'

type RecipeFileProps = {
  file: File
  /** The file, and with it the secret, was copied or downloaded. */
  onTaken: () => void
}

/** One file of a configuration, to copy or to download. */
export function RecipeFile({ file, onTaken }: RecipeFileProps) {
  const t = useT()
  const { fileName, text, hasSecret } = file
  const [isDownloaded, setIsDownloaded] = useState(false)
  const handleTaken = () => {
    if (hasSecret) onTaken()
  }
  const { ref, isCopied, isUnsure, copy, prove, handleCopyByHand } = useProvenCopy(
    text,
    handleTaken,
  )
  const handleDownload = () => {
    downloadText(fileName, text)
    setIsDownloaded(true)
    handleTaken()
  }
  return (
    <section className={styles['file']} aria-label={fileName}>
      <div className={styles['fileHead']}>
        <h4 translate="no">{fileName}</h4>
        <Button
          size="small"
          icon={isCopied ? 'check' : 'copy'}
          aria-label={t(isCopied ? 'handover.copiedFile' : 'handover.copyFile', { fileName })}
          onClick={copy}
        >
          {isCopied ? t('tokens.reveal.copied') : t('tokens.reveal.copy')}
        </Button>
        <Button
          size="small"
          icon={isDownloaded ? 'check' : 'download'}
          aria-label={t(isDownloaded ? 'handover.downloadedFile' : 'handover.downloadFile', {
            fileName,
          })}
          onClick={handleDownload}
        >
          {isDownloaded ? t('tokens.reveal.downloaded') : t('tokens.reveal.download')}
        </Button>
      </div>
      <pre
        ref={(element) => {
          ref.current = element
        }}
        className={styles['text']}
        role="group"
        aria-label={t('handover.contents', { fileName })}
        translate="no"
        onCopy={handleCopyByHand}
      >
        {text}
      </pre>
      {isUnsure && <PasteCheck expected={text} hint="handover.copyByHand" onProven={prove} />}
    </section>
  )
}
