// Words that interfaces of this kind are written in. One of them tells nothing about the person who
// recorded, wherever it stands; every other word has to prove that it is the firmware's.
const words = `
accept access account action activate activated activation active activity add added address admin after age all allow
allowed amount and answer any api app application applications apps approve approved approval array as ask asset assets at
attribute attributes aud audience auth authenticate authentication authorisation authorise authorised authority
authorization authorize authorized available
back base batch bearer before begin block blocked body bool boolean by
call cancel category certificate change changed channel channels check claim claims class cleanup clear client clients
clock close cloud code collection color comment complete completed config configuration configure confirm confirmed
confirmation connect connected connection consumer contact content context control count cre create created creation
creator credential credentials csrf current cursor
dashboard data date day days deactivate dead deadline default delete deleted deny desc description detail details device
devices devicestatus direction disable disabled display domain done down download duration
edit element elements email embedded emos empty enable enabled end ended ends energy entities entity envelope ensure entries entry enum environment
error errors event events exchange exists exp expiration expire expired expires expiry export ext external extra
fail failed false feature field fields file filter finish first flag flags for force form format found from full function
general generate generated get give global go grant granted grants group groups guid
handle has hash header headers hidden history home host hour hours http https
iat icon id identifier identity ids import in inactive index info information init input inspect install instance int
integer interface internal invalid invalidate is iss issue issued issuer issuing item items
json jti jwt key keys kid kind kinds
label labels lang language last left length level lifetime limit limited line link links list listing local locale lock
locked log login logout long
machine main manage management manager manifest map max maximum member members message messages meta metadata meter meters
method methods millis milliseconds min minimum minute minutes mode model module modules monitoring month ms
name named names nanos nbf network never new next no nonc nonce none not note notes ntp null number numbers
oauth object of off offset ok old on once one open operation operations option options order origin other output owner
page pages pagination paging pair param parameter parameters parent part partial pass password patch path payload pending
period permanent permission permissions person pin policy portal position post prefix previous privilege privileges
problem process product profile profiles program programs property protected provider public purpose put
query queue quota
range rate raw read readable readonly ready realm reason receive record records ref reference refresh reg register
registered registration reject rejected release released remaining remote remove removed rename renew renewed replace
report request requested requests require required reset resource resources rest result results resume retry return
revocation revoke revoked revoking right rights role roles root rotate route row rows rpc rule rules
save scope scopes search sec second seconds secret secrets section security seen select self send sensor sent serial
server service services session sessions set setting settings short show sign signature signed signin signout signup
since site size skip smart software some sort source spec specs stamp start started starts state static status stop store string sub
subject submit subscribe subscription success suffix summary suspend suspended switch system
tag tags target temporary term test text time timeout timestamp timezone title to today todo toggle token tokens total
trigger true trusted ttl type types
ui unauthorised unauthorized undo unit unix unlimited unlock unlocked until up update updated updates upload uri url usage
use used user username users utc uuid
valid validate validated validation validity value values verified verify version view visible
wait waiting web website when who window with withdraw withdrawn word work write written
x
year years zone
abgelaufen ablauf aktiv anlegen anmelden anmeldung bezeichnung benutzer bis erstellt freigabe freigeben geraet gueltig
konto letzte liste loeschen neu nutzer passwort rolle rollen schluessel sperren status von widerrufen zugang
zugangsschluessel zugriff zuletzt
`

const vocabulary: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean))

const isKnown = (part: string): boolean =>
  vocabulary.has(part) ||
  vocabulary.has(part.replace(/s$/, '')) ||
  /^v?\d$/.test(part) ||
  isCompound(part)

/** Two words written as one, such as `accesstoken`. */
function isCompound(part: string): boolean {
  for (let cut = 3; cut <= part.length - 2; cut += 1) {
    if (vocabulary.has(part.slice(0, cut)) && vocabulary.has(part.slice(cut))) return true
  }
  return false
}

/** `validUntil`, `valid_until`, `valid-until` → valid, until. */
export const partsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean)
    .map((part) => part.toLowerCase())

/** True for a name that is put together from words of the list alone. */
export function isVocabulary(name: string): boolean {
  const parts = partsOf(name)
  return parts.length > 0 && parts.length <= 6 && parts.every(isKnown)
}
