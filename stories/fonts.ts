/** The fonts of the stories and of the pictures: from packages, so that letters look alike on every machine. */
import '@fontsource/inter/400.css';
import '@fontsource/inter/600.css';
import '@fontsource/noto-sans-arabic/600.css';
import '@fontsource/noto-sans-devanagari/600.css';
import '@fontsource/noto-sans-hebrew/600.css';
import '@fontsource/noto-sans-thai/600.css';
import '@fontsource/gowun-dodum/400.css';
import '@fontsource/kosugi-maru/400.css';
