import { Button, Loader, Menu } from '@mantine/core';
import { exportFormats } from '@leadline/contract/values';
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv, IconFileTypePdf, IconFileTypeSvg, IconPhoto } from '@tabler/icons-react';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/exports/export-menu.module.css';
import { useExport, type Exported, type Exporting } from '#web/parts/exports/use-export.ts';

const icons = { png: IconPhoto, svg: IconFileTypeSvg, pdf: IconFileTypePdf, xlsx: IconFileSpreadsheet, csv: IconFileTypeCsv };

/** The button of a board: everything on it as a file. */
export function ExportMenu({ of }: { readonly of: Exported }) {
  const { t } = useI18n();
  const exporting = useExport(of);
  return (
    <div className={classes.menu}>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={exporting.isMaking} leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}>
            {t('exports.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ExportItems exporting={exporting} />
        </Menu.Dropdown>
      </Menu>
      <ExportState exporting={exporting} />
    </div>
  );
}

/** The kinds of files as lines of a menu, for the menu of a widget too. */
export function ExportItems({ exporting: { save, isMaking } }: { readonly exporting: Exporting }) {
  const { t } = useI18n();
  return exportFormats.map((format) => {
    const Icon = icons[format];
    return (
      <Menu.Item key={format} disabled={isMaking} onClick={() => save(format)} leftSection={<Icon size={16} stroke={1.6} aria-hidden />}>
        {t(`exports.format.${format}`)}
      </Menu.Item>
    );
  });
}

/** That a file is being made, or why there is none: stands beside what it is made of, as the menu has closed by then. */
export function ExportState({ exporting: { isMaking, problem } }: { readonly exporting: Exporting }) {
  const { t } = useI18n();
  return (
    <div role="status" className={classes.state}>
      {isMaking ? (
        <>
          <Loader size={12} aria-hidden /> {t('exports.making')}
        </>
      ) : null}
      {problem ? <span className={classes.problem}>{problem}</span> : null}
    </div>
  );
}
