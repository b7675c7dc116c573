import { secretTests } from './support/secret-tests'

// Run by `npm run check:wide`.
secretTests('copied', 'discarded', 'left by the back button', 'reloaded away')
