import { gauge } from '../i18n/fr/gauge'
import { addFrench } from '../i18n/i18n'

addFrench(gauge)
