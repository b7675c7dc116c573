import { useRef, useState } from 'react'

import { useT } from '../../i18n/i18n'
import { copyText } from '../../lib/clipboard'
import { downloadText, fileNamePart } from '../../lib/download'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import styles from './reveal-dialog.module.css'

type SecretStepProps = {
  name: string
  secret: string
  /** The secret is known to be somewhere else now. */
  onTaken: () => void
}

type CopyState = 'none' | 'copied' | 'unconfirmed'

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Shows the secret in full, to copy or to download. */
export function SecretStep({ name, secret, onTaken }: SecretStepProps) {
  const t = useT()
  const ref = useRef<HTMLElement>(null)
  const [copy, setCopy] = useState<CopyState>('none')
  const [isDownloaded, setIsDownloaded] = useState(false)

  const handleCopied = () => {
    setCopy('copied')
    onTaken()
  }
  const handleCopy = async () => {
    if (!ref.current) return
    if (await copyText(secret, ref.current)) handleCopied()
    else setCopy('unconfirmed')
  }
  const handleDownload = () => {
    downloadText(`${fileNamePart(name)}-token.txt`, secret)
    setIsDownloaded(true)
    onTaken()
  }
  // Somebody who selects the text and presses the keys has taken it as well.
  const handleCopyByHand = () => {
    if (getSelection()?.toString().trim() === secret) handleCopied()
  }

  return (
    <>
      <Notice tone="attention">{t('tokens.reveal.once')}</Notice>
      <code
        ref={ref}
        className={styles['secret']}
        aria-label={t('tokens.reveal.secret')}
        role="group"
        translate="no"
        onCopy={handleCopyByHand}
      >
        {secret}
      </code>
      <div className={styles['actions']}>
        <Button
          variant={copy === 'copied' ? 'secondary' : 'primary'}
          icon={copy === 'copied' ? 'check' : 'copy'}
          data-autofocus
          onClick={() => void handleCopy()}
        >
          {copy === 'copied' ? t('tokens.reveal.copied') : t('tokens.reveal.copy')}
        </Button>
        <Button icon={isDownloaded ? 'check' : 'download'} onClick={handleDownload}>
          {isDownloaded ? t('tokens.reveal.downloaded') : t('tokens.reveal.download')}
        </Button>
      </div>
      <div role="status">
        {copy === 'unconfirmed' && (
          <Notice tone="info">
            {t('tokens.reveal.copyByHand', { keys: isApple() ? '⌘ C' : 'Ctrl C' })}
          </Notice>
        )}
      </div>
    </>
  )
}
