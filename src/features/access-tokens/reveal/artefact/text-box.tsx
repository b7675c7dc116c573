import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react'

import type { Token } from '../../../../api/token'
import { useT } from '../../../../i18n/i18n'
import { downloadText } from '../../../../lib/download'
import { Button } from '../../../../ui/button'
import { classNames } from '../../../../ui/class-names'
import { Menu } from '../../../../ui/menu/menu'
import { MenuButton } from '../../../../ui/menu/menu-button'
import type { MeterAddress } from '../../handover/meter-address'
import type { CopySecret } from './copy-secret'
import styles from './artefact.module.css'
import { useOtherWays } from './use-other-ways'
import { PasteCheck } from './paste-check'
import { useProvenCopy } from './use-proven-copy'

type TextBoxProps = {
  ref: Ref<CopySecret>
  token: Token
  secret: string
  address: MeterAddress | null
  /** Names the box and its contents for those who do not see them. */
  labels: {
    box: string
    text: string
    copy?: string
    copied?: string
    download?: string
    downloaded?: string
  }
  /** What stands at the top of the box: its title, or the choice of what it shows. */
  title: ReactNode
  text: string
  fileName: string
  /** Cut to three lines. */
  isShort?: boolean
  /** The text was copied, downloaded, printed or scanned. */
  onTaken: () => void
}

/** A text to take along, with the ways to do so. */
export function TextBox({
  ref,
  token,
  secret,
  address,
  labels,
  title,
  text,
  fileName,
  isShort = false,
  onTaken,
}: TextBoxProps) {
  const t = useT()
  const [isDownloaded, setIsDownloaded] = useState(false)
  const {
    ref: textRef,
    isCopied,
    isUnsure,
    copy,
    prove,
    handleCopyByHand,
  } = useProvenCopy(text, onTaken)
  useImperativeHandle(ref, () => copy)
  const other = useOtherWays({ token, secret, address, text, onTaken })
  const handleDownload = () => {
    downloadText(fileName, text)
    setIsDownloaded(true)
    onTaken()
  }
  return (
    <>
      <section className={styles['box']} aria-label={labels.box}>
        <div className={styles['boxHead']}>
          {title}
          <Button
            size="small"
            variant="quiet"
            icon={isCopied ? 'check' : 'copy'}
            aria-label={isCopied ? labels.copied : labels.copy}
            onClick={() => void copy()}
          >
            {isCopied ? t('tokens.reveal.copied') : t('tokens.reveal.copy')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={isDownloaded ? 'check' : 'download'}
            aria-label={
              isDownloaded
                ? (labels.downloaded ?? t('tokens.reveal.downloaded'))
                : (labels.download ?? t('tokens.reveal.download'))
            }
            onClick={handleDownload}
          />
          <MenuButton
            size="small"
            variant="quiet"
            icon="more"
            label={t('tokens.reveal.otherWays')}
            renderMenu={(place) => (
              <Menu {...place} label={t('tokens.reveal.otherWays')} items={other.items()} />
            )}
          />
        </div>
        <pre
          ref={(element) => {
            textRef.current = element
          }}
          className={classNames(styles['text'], isShort && styles['short'])}
          role="group"
          aria-label={labels.text}
          // It scrolls, and a keyboard has to reach it for that.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          translate="no"
          onCopy={handleCopyByHand}
        >
          {text}
        </pre>
      </section>
      {isUnsure && <PasteCheck expected={text} onProven={prove} />}
      {other.outcome}
    </>
  )
}
