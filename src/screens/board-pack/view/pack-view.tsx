import { Link, mergeClasses } from '@fluentui/react-components';
import { sayDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { asAtWords } from '#domain/pack/pack-sentences.ts';
import { PrintButton } from './print-button.tsx';
import { usePrintStyle } from './print-style.ts';
import { AllActions } from './view-actions.tsx';
import { Asked } from './view-asks.tsx';
import { PlanChanges } from './view-changes.tsx';
import { Definitions } from './view-definitions.tsx';
import { Exceptions, Highlights, NextDue } from './view-highlights.tsx';
import { Measures } from './view-measures.tsx';
import { Movement } from './view-movement.tsx';
import { contentsId, jumpTo, ViewPart } from './view-part.tsx';
import { Risks } from './view-risks.tsx';
import { Standing, Summary } from './view-summary.tsx';
import { useViewStyles } from './view-style.ts';

/**
 * A pack as its body reads it, from top to bottom: what the workbook and the Word report say, and nothing else. On paper it
 * is alone, in light colours, with its marking on every page. What is not issued yet says so on paper.
 */
export function PackView({ pack, isPreview = false }: { pack: Pack; isPreview?: boolean }) {
  const styles = useViewStyles();
  const { facts } = pack;
  usePrintStyle(isPreview ? { ...facts, marking: `${facts.marking} ${notIssued}`.trim() } : facts);
  const parts = partsOf(pack);
  return (
    <article className={styles.pack} aria-label={`Board pack for ${facts.body}`} data-printed="">
      <PackTitle pack={pack} isPreview={isPreview} />
      <nav className={styles.onScreen} aria-labelledby={contentsId}>
        <div className={styles.sub}>
          <div className={styles.head}>
            <h2 id={contentsId} tabIndex={-1} className={styles.heading}>
              Contents
            </h2>
            {isPreview ? null : <PrintButton />}
          </div>
          <ol className={styles.row} style={{ margin: 0, padding: 0, listStyleType: 'none' }}>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <Link as="button" onClick={() => jumpTo(id)}>
                  {title}
                </Link>
              </li>
            ))}
          </ol>
        </div>
      </nav>
      {parts.map(({ id, title, content }) => (
        <ViewPart key={id} id={id} title={title}>
          {content}
        </ViewPart>
      ))}
    </article>
  );
}

const notIssued = '(preview, not issued)';

function partsOf(pack: Pack) {
  const isPublic = pack.facts.audience === 'public';
  return [
    { id: 'pack-standing', title: 'How the plan stands', content: <Standing pack={pack} /> },
    // neither asks nor risks are for the public, and what is left out must not look like nothing
    ...(isPublic
      ? []
      : [{ id: 'pack-asks', title: 'What this meeting is asked for', content: <Asked pack={pack} /> }]),
    { id: 'pack-summary', title: 'RAG summary', content: <Summary pack={pack} /> },
    { id: 'pack-highlights', title: 'Highlights', content: <Highlights pack={pack} /> },
    { id: 'pack-exceptions', title: 'Exceptions', content: <Exceptions pack={pack} /> },
    { id: 'pack-movement', title: 'Movement', content: <Movement pack={pack} /> },
    { id: 'pack-changes', title: 'Changes of the plan', content: <PlanChanges pack={pack} /> },
    { id: 'pack-measures', title: 'Measures', content: <Measures pack={pack} /> },
    ...(isPublic ? [] : [{ id: 'pack-risks', title: 'Risks and issues', content: <Risks pack={pack} /> }]),
    { id: 'pack-next', title: 'What comes next', content: <NextDue pack={pack} /> },
    { id: 'pack-actions', title: 'All actions', content: <AllActions pack={pack} /> },
    { id: 'pack-definitions', title: 'Definitions', content: <Definitions pack={pack} /> },
  ];
}

// on screen the page around says most of this; on paper nothing else does
function PackTitle({ pack: { facts }, isPreview }: { pack: Pack; isPreview: boolean }) {
  const styles = useViewStyles();
  const lines = [
    facts.partnership,
    `Meeting on ${sayDate(facts.meetingOn)}. As at ${asAtWords(facts)}${facts.cycle === null ? '' : `, with the updates of ${facts.cycle}`}.`,
    `Version ${String(facts.version)}${facts.reason === '' ? '' : `: ${facts.reason}`}. Prepared by ${facts.preparedBy}.`,
  ];
  return (
    <header className={styles.sub}>
      <h1 className={styles.onPaper} style={{ margin: 0 }}>
        {facts.planTitle}: board pack for {facts.body}
      </h1>
      {isPreview ? <p className={mergeClasses(styles.marking, styles.onPaper)}>{notIssued}</p> : null}
      {facts.marking === '' ? null : <p className={styles.marking}>{facts.marking}</p>}
      <div className={styles.onPaper}>
        {lines.map((line) => (line === '' ? null : <p key={line}>{line}</p>))}
      </div>
    </header>
  );
}
