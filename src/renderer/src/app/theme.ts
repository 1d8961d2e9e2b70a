import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Tooltip,
} from '@mantine/core'

const indigo: MantineColorsTuple = [
  '#eef3f9',
  '#dbe5f1',
  '#b9cce3',
  '#8fb0dd',
  '#6d93c4',
  '#4f78ac',
  '#3d6394',
  '#30507a',
  '#263f61',
  '#1b2e48',
]

const seal: MantineColorsTuple = [
  '#fbeeec',
  '#f5dad6',
  '#ecc0ba',
  '#e08a80',
  '#d26a5f',
  '#bf4d42',
  '#b03d34',
  '#a8322a',
  '#8a2922',
  '#6c201b',
]

const verified: MantineColorsTuple = [
  '#edf5f1',
  '#d9eae1',
  '#b4d6c4',
  '#8dc2a6',
  '#69a988',
  '#4c8f6d',
  '#3c7d5c',
  '#2f6b4f',
  '#25553f',
  '#1a3d2d',
]

/** Ink first, desk last, as Mantine counts the shades of its dark scheme. */
const dark: MantineColorsTuple = [
  '#e6e4de',
  '#cfcdc7',
  '#b1b1af',
  '#8a8d94',
  '#4a4f5a',
  '#363a43',
  '#22252c',
  '#191b20',
  '#14161a',
  '#0f1114',
]

/** Which faces these are depends on the language: `app.css`. */
const fontFamily = 'var(--faces)'
const hash = 'ui-monospace, SFMono-Regular, Consolas, monospace'

const outlined = { borderColor: 'var(--mantine-color-default-border)' }

/** Type, space and colour of the app: a quiet desk with one sheet of paper on it. */
export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: `${hash}, ${fontFamily}`,
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.65', lg: '1.6', xl: '1.5' },
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.5' },
      h2: { fontSize: '17px', lineHeight: '1.5' },
      h3: { fontSize: '15px', lineHeight: '1.6' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  black: '#1f2430',
  white: '#ffffff',
  colors: { indigo, seal, verified, dark },
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 3 },
  // Mantine works out one contrast colour for both schemes; ours are far apart.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input)
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { size }) => ({ root: size === 'sm' ? { '--button-fz': '15px' } : {} }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } }),
    Badge: Badge.extend({
      defaultProps: { variant: 'light', color: 'gray', tt: 'none', fw: 400, radius: 'sm' },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: 'var(--on-accent)' } }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 120 }, position: 'right' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    // Mantine's own is hardly seen on white.
    Menu: Menu.extend({ styles: { dropdown: outlined } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, transitionProps: { duration: 120, transition: 'fade' } },
    }),
    Popover: Popover.extend({ styles: { dropdown: outlined } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, transitionProps: { duration: 120 } } }),
  },
})

/** Colours that Mantine has no name for, in both schemes; all text pairs reach WCAG AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--desk': '#f4f3ef',
    '--panel': '#ffffff',
    '--ink': '#1f2430',
    '--ink-soft': '#575d6a',
    '--line': 'rgb(31 36 48 / 12%)',
    '--accent': '#30507a',
    '--accent-wash': '#eaeff6',
    '--on-accent': '#ffffff',
    '--seal': '#a8322a',
    '--seal-wash': '#fbeeec',
    '--verified': '#2f6b4f',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1f2430',
    '--mantine-color-dimmed': '#575d6a',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': '#a8322a',
    '--mantine-color-anchor': '#30507a',
    '--mantine-color-default-border': 'rgb(31 36 48 / 22%)',
    '--mantine-color-gray-light': 'rgb(31 36 48 / 7%)',
    '--mantine-color-gray-light-color': '#1f2430',
  },
  dark: {
    '--desk': '#191b20',
    '--panel': '#22252c',
    '--ink': '#e6e4de',
    '--ink-soft': '#b1b1af',
    '--line': 'rgb(230 228 222 / 14%)',
    '--accent': '#8fb0dd',
    '--accent-wash': '#2a3342',
    '--on-accent': '#14161a',
    '--seal': '#e08a80',
    '--seal-wash': '#3a2826',
    '--verified': '#8dc2a6',
    '--mantine-color-body': '#22252c',
    '--mantine-color-text': '#e6e4de',
    '--mantine-color-dimmed': '#b1b1af',
    '--mantine-color-placeholder': '#9a9ca1',
    '--mantine-color-error': '#e08a80',
    '--mantine-color-anchor': '#8fb0dd',
    '--mantine-color-default-border': 'rgb(230 228 222 / 24%)',
    '--mantine-color-gray-light': 'rgb(230 228 222 / 11%)',
    '--mantine-color-gray-light-color': '#e6e4de',
  },
})
