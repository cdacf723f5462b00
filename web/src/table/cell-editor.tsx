import type { Column, CellEditor as Editor } from './column'
import type { EditEnd } from './grid-cursor'
import { ChoiceEditor, SetEditor } from './lazy-editors'
import { TextEditor } from './text-editor'

export interface CellEditorProps<Row> {
  readonly column: Column<Row>
  readonly editor: Editor<Row>
  readonly row: Row
  /** What was typed to begin with, which takes the place of what the cell holds. */
  readonly text: string | undefined
  onEnd(end: EditEnd | 'left'): void
}

/** What a cell becomes while it is edited. */
export function CellEditor<Row>({ column, editor, row, text, onEnd }: CellEditorProps<Row>) {
  switch (editor.kind) {
    case 'text':
      return (
        <TextEditor
          label={column.title}
          value={editor.value(row)}
          text={text}
          maxLength={editor.maxLength}
          check={editor.check}
          onCommit={(next) => editor.commit(row, next)}
          onEnd={onEnd}
        />
      )
    case 'choice':
      return (
        <ChoiceEditor
          label={column.title}
          current={column.text(row)}
          value={editor.value(row)}
          text={text}
          optionsFor={(typed) => editor.options(row, typed)}
          emptyText={editor.emptyText}
          onCommit={(value) => editor.commit(row, value)}
          onEnd={onEnd}
          onClose={() => onEnd('stay')}
        />
      )
    case 'set':
      return (
        <SetEditor
          label={column.title}
          sections={editor.sections}
          chosen={editor.chosen(row)}
          onToggle={(value, isIn) => editor.toggle(row, value, isIn)}
          onEnd={onEnd}
          onClose={() => onEnd('stay')}
        >
          {column.render(row)}
        </SetEditor>
      )
    default:
      return editor satisfies never
  }
}
