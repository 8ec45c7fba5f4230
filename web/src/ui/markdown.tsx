import { fromMarkdown } from 'mdast-util-from-markdown';
import { Fragment, useMemo, type ReactNode } from 'react';
import classes from '#web/ui/markdown.module.css';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

/** Ways a link may go: pages and letters; never code. */
const safeLink = /^(https?:\/\/|mailto:|\/(?!\/))/i;

/** Headings, paragraphs, lists, bold, italics, code and links of CommonMark. Markup, pictures and anything else stay the text they are. */
export default function Markdown({ text }: { readonly text: string }) {
  const tree = useMemo(() => fromMarkdown(text), [text]);
  return <div className={classes.text}>{told(tree, text)}</div>;
}

function inside(node: { readonly children: readonly Node[] }, text: string): ReactNode {
  return node.children.map((child, index) => <Fragment key={index}>{told(child, text)}</Fragment>);
}

function told(node: Node, text: string): ReactNode {
  switch (node.type) {
    case 'root':
      return inside(node, text);
    case 'paragraph':
      return <p>{inside(node, text)}</p>;
    case 'heading':
      return node.depth <= 2 ? <h4>{inside(node, text)}</h4> : <h5>{inside(node, text)}</h5>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside(node, text)}</ol> : <ul>{inside(node, text)}</ul>;
    case 'listItem':
      return <li>{inside(node, text)}</li>;
    case 'blockquote':
      return <blockquote>{inside(node, text)}</blockquote>;
    case 'strong':
      return <strong>{inside(node, text)}</strong>;
    case 'emphasis':
      return <em>{inside(node, text)}</em>;
    case 'inlineCode':
    case 'code':
      return <code>{node.value}</code>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'text':
      return node.value;
    case 'link':
      return safeLink.test(node.url) ? (
        <a href={node.url} rel="noopener noreferrer nofollow">
          {inside(node, text)}
        </a>
      ) : (
        inside(node, text)
      );
    default:
      return node.position ? text.slice(node.position.start.offset, node.position.end.offset) : null;
  }
}
