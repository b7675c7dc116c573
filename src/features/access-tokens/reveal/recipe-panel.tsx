import { useState } from 'react'

import type { Token } from '../../../api/token'
import { formatDate } from '../../../i18n/format'
import { useT, type Translate } from '../../../i18n/i18n'
import type { MessageKey } from '../../../i18n/locales'
import { Field } from '../../../ui/field'
import { AddressField } from '../handover/address-field'
import { parseMeterAddress, type MeterAddress } from '../handover/meter-address'
import type { ProgramId } from '../model/programs'
import { recipesFor } from '../handover/recipes/recipes'
import type { Recipe, RecipeId } from '../handover/recipes/recipe'
import { useExpiryZone } from '../model/page-context'
import { configurable, isProgramId, purposeLabel } from '../model/purpose'
import { PrintSecret } from './print-secret'
import { RecipeFields } from './recipe-fields'
import { RecipeFile } from './recipe-file'
import styles from './recipe-panel.module.css'

/** Of what a program can be given in more than one form, the name of each. */
const variants: Partial<Record<RecipeId, MessageKey>> = {
  'evcc-form': 'handover.variant.form',
  'evcc-template': 'handover.variant.evcc-template',
  'evcc-custom': 'handover.variant.evcc-custom',
  'mqtt-openwb': 'handover.variant.mqtt-openwb',
  'mqtt-venus': 'handover.variant.mqtt-venus',
  'grafana-file': 'handover.variant.grafana-file',
  'grafana-form': 'handover.variant.form',
  curl: 'handover.variant.curl',
  'curl-header-file': 'handover.variant.curl-header-file',
}

type RecipePanelProps = {
  token: Token
  secret: string
  /** The program to begin with, or '' for none. */
  initialProgram: ProgramId | ''
  /** Address to begin with; '' where the meter did not tell its name. */
  initialAddress: string
  onTaken: () => void
}

/** The secret as the finished configuration of a program. */
export function RecipePanel({
  token,
  secret,
  initialProgram,
  initialAddress,
  onTaken,
}: RecipePanelProps) {
  const t = useT()
  const [program, setProgram] = useState(initialProgram)
  const [typedAddress, setTypedAddress] = useState(initialAddress)
  const [isUnchecked, setIsUnchecked] = useState(false)
  const parsed = parseMeterAddress(typedAddress)
  const isSecure = parsed.ok && parsed.address.protocol === 'https:'
  return (
    <div className={styles['panel']}>
      <div className={styles['choices']}>
        <Field label={t('handover.program')}>
          {(control) => (
            <select
              {...control}
              value={program}
              onChange={({ target }) => setProgram(isProgramId(target.value) ? target.value : '')}
            >
              <option value="">{t('handover.choose')}</option>
              {configurable.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {purposeLabel(choice, t)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <AddressField
          typed={typedAddress}
          problem={parsed.ok ? undefined : parsed.problem}
          isKnown={initialAddress !== ''}
          onType={setTypedAddress}
        />
      </div>
      {isSecure && (
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={isUnchecked}
            onChange={(event) => setIsUnchecked(event.target.checked)}
          />
          {t('handover.uncheckedCertificate')}
        </label>
      )}
      {program !== '' && parsed.ok && (
        <Recipes
          key={program}
          token={token}
          secret={secret}
          program={program}
          address={parsed.address}
          skipCertificateCheck={isUnchecked}
          onTaken={onTaken}
        />
      )}
      {parsed.ok && (
        <div className={styles['paper']}>
          <PrintSecret token={token} secret={secret} address={parsed.address} onTaken={onTaken} />
        </div>
      )}
    </div>
  )
}

type RecipesProps = Pick<RecipePanelProps, 'token' | 'secret' | 'onTaken'> & {
  program: ProgramId
  address: MeterAddress
  skipCertificateCheck: boolean
}

function Recipes({ token, secret, program, address, skipCertificateCheck, onTaken }: RecipesProps) {
  const t = useT()
  const { timeZone } = useExpiryZone()
  const [chosenId, setChosenId] = useState<RecipeId | null>(null)
  const recipes = recipesFor(program, {
    address,
    skipCertificateCheck,
    secret,
    tokenId: token.id,
    name: token.name,
    label: ({ quantity, line = '' }) => t(`handover.reading.${quantity}`, { line }),
    comment: commentFor(token, timeZone, t),
  })
  const recipe = recipes.find(({ id }) => id === chosenId) ?? recipes[0]
  if (!recipe) return null
  return (
    <>
      {recipes.length > 1 && (
        <VariantChoice recipes={recipes} chosen={recipe.id} onChoose={setChosenId} />
      )}
      {recipe.files.map((file) => (
        // Another text is another file: what was said of the copy of the one before holds no more.
        <RecipeFile key={`${file.fileName} ${file.text}`} file={file} onTaken={onTaken} />
      ))}
      {recipe.fields && <RecipeFields fields={recipe.fields} onTaken={onTaken} />}
      <ul className={styles['notes']}>
        {recipe.since !== undefined && <li>{t('handover.since', { version: recipe.since })}</li>}
        {recipe.notes.map((note) => (
          <li key={note}>{t(`handover.note.${note}`)}</li>
        ))}
      </ul>
    </>
  )
}

type VariantChoiceProps = {
  recipes: Recipe[]
  chosen: RecipeId
  onChoose: (id: RecipeId) => void
}

function VariantChoice({ recipes, chosen, onChoose }: VariantChoiceProps) {
  const t = useT()
  return (
    <fieldset className={styles['variants']}>
      <legend>{t('handover.variant')}</legend>
      {recipes.map(({ id }) => {
        const key = variants[id]
        return (
          <label key={id}>
            <input
              type="radio"
              name="variant"
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            {key ? t(key) : id}
          </label>
        )
      })}
    </fieldset>
  )
}

function commentFor({ name, expiresAt }: Token, timeZone: string, t: Translate): string {
  return expiresAt === null
    ? t('handover.comment.never', { name })
    : t('handover.comment', { name, when: formatDate(expiresAt, timeZone) })
}
