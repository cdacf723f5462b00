import './load-gauge-words'
import { indicators } from '../i18n/fr/indicators'
import { addFrench } from '../i18n/i18n'

addFrench(indicators)
