import { useLocation } from 'wouter'
import { downloadFile } from '../export/download-file'
import { NationalPage } from '../home/national/national-page'
import { nationalReadingAt } from '../home/national/national-reading'
import { HomeNav } from './home-nav'
import { HomeTools } from './home-tools'
import { NotFoundPage } from './not-found-page'
import { PageFrame } from './page-frame'

export function NationalRoute() {
  const [path] = useLocation()
  const reading = nationalReadingAt(path)
  if (!reading) return <NotFoundPage />
  return (
    <PageFrame nav={<HomeNav page="national" />} tools={<HomeTools />} isWide>
      <NationalPage reading={reading} onDownload={downloadFile} />
    </PageFrame>
  )
}
