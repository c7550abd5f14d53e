import { readCsvFile } from '../domain/records/csv-file'
import { readRecordFile } from '../domain/records/record-file'
import { parseCsv } from './csv-text'
import type { FileReply, FileRequest } from './file-messages'

/** Reads texts of up to 64 MB, which would make a page stand still. Whoever does not want it any more ends the worker. */
addEventListener('message', ({ data }: MessageEvent<FileRequest>) => {
  if (data.kind === 'read-records')
    answer({ kind: 'records-read', task: data.task, reading: readRecordFile(data.text) })
  if (data.kind === 'read-csv')
    answer({ kind: 'csv-read', task: data.task, reading: readCsvFile(data.text, parseCsv) })
})

function answer(reply: FileReply): void {
  postMessage(reply)
}
