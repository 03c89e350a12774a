import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-naskh-arabic/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './shell/app';
import { applyPreferences, askedLanguage, withoutLanguage } from './state/preferences';
import { router } from './state/desk';

applyPreferences();
if (askedLanguage(location.search)) router.go(withoutLanguage(location.href), { replace: true });
router.start();
