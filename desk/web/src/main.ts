import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-naskh-arabic/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { applyPreferences } from './state/preferences';
import { router } from './state/desk';

applyPreferences();
router.start();
void import('./shell/app');
