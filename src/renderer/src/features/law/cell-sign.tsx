import { IconCheck, IconLink } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { CellLink } from './markings'
import classes from './matrix.module.css'

/** What a cell of the matrix shows, and the legend explains. */
export function CellSign({ link }: { readonly link: CellLink }): ReactElement {
  return (
    <span className={classes.cellSign} data-link={link} aria-hidden>
      {(link === 'marked' || link === 'both') && <IconCheck size={18} stroke={2.25} />}
      {(link === 'facts' || link === 'both') && <IconLink size={15} stroke={1.75} />}
    </span>
  )
}
