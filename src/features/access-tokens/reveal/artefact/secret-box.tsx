import { useState, type Ref } from 'react'

import { useT } from '../../../../i18n/i18n'
import { fileNameFrom } from '../../../../lib/file-name'
import { Button } from '../../../../ui/button'
import type { MeterAddress } from '../../handover/meter-address'
import type { CopySecret } from './copy-secret'
import styles from './artefact.module.css'
import { TextBox } from './text-box'
import type { Reveal } from '../use-reveal'

type SecretBoxProps = { ref: Ref<CopySecret>; reveal: Reveal; address: MeterAddress | null }

/** The secret alone. */
export function SecretBox({ ref, reveal, address }: SecretBoxProps) {
  const t = useT()
  const { token, secret } = reveal.created
  const [isShort, setIsShort] = useState(true)
  return (
    <>
      <TextBox
        ref={ref}
        token={token}
        secret={secret}
        address={address}
        labels={{ box: t('tokens.reveal.secretTitle'), text: t('tokens.reveal.secret') }}
        title={<h3>{t('tokens.reveal.secretTitle')}</h3>}
        text={secret}
        fileName={fileNameFrom(token.name, 'token', 'txt', '-token')}
        isShort={isShort}
        onTaken={reveal.take}
      />
      <Button
        className={styles['all']}
        variant="quiet"
        size="small"
        aria-expanded={!isShort}
        onClick={() => setIsShort(!isShort)}
      >
        {t(isShort ? 'tokens.reveal.showAll' : 'tokens.reveal.showLess')}
      </Button>
    </>
  )
}
