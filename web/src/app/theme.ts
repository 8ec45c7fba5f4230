import {
  ActionIcon,
  Button,
  createTheme,
  Menu,
  Popover,
  Tooltip,
  type DrawerProps,
  type MantineColorsTuple,
  type ModalProps,
  type SegmentedControlProps,
  type SelectProps,
  type TextInputProps,
} from '@mantine/core';

/** Deep sea blue, the one accent. */
const sea: MantineColorsTuple = ['#eef6fb', '#d9eaf4', '#b0d4e8', '#84bcdb', '#5fa8d3', '#3a8dbd', '#1c73a5', '#0b5c8a', '#094b71', '#073a58'];
const slate: MantineColorsTuple = ['#dfe7ed', '#c3ced6', '#9fb0bd', '#7b8d9b', '#566775', '#3a4954', '#283640', '#18222b', '#121a21', '#0e151b'];

const motion = { transitionProps: { duration: 140 } } as const;

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 4 },
  colors: { sea, dark: slate },
  autoContrast: true,
  luminanceThreshold: 0.3,
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '12px' },
  fontFamily: "'Inter Variable', 'Inter Stand-in', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  // Those not on the first page by their names alone, so that it does without their code.
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Button: Button.extend({ defaultProps: { radius: 'md', variant: 'filled' } }),
    Drawer: { defaultProps: { ...motion, overlayProps: { backgroundOpacity: 0.25 } } satisfies Partial<DrawerProps> },
    Menu: Menu.extend({ defaultProps: { ...motion, shadow: 'none', withinPortal: true } }),
    Modal: { defaultProps: { ...motion, overlayProps: { backgroundOpacity: 0.3 } } satisfies Partial<ModalProps> },
    Popover: Popover.extend({ defaultProps: { ...motion, shadow: 'none' } }),
    SegmentedControl: { defaultProps: { maw: '100%', style: { overflowX: 'auto' } } satisfies Partial<SegmentedControlProps> },
    Select: { defaultProps: { allowDeselect: false } satisfies Partial<SelectProps> },
    TextInput: { defaultProps: { autoComplete: 'off' } satisfies Partial<TextInputProps> },
    Tooltip: Tooltip.extend({ defaultProps: { ...motion, openDelay: 200, multiline: true, maw: 320 } }),
  },
});
