import { HomePage } from '../home/home-page'
import { HomeNav } from './home-nav'
import { HomeTools } from './home-tools'
import { PageFrame } from './page-frame'

export function HomeRoute() {
  return (
    <PageFrame nav={<HomeNav page="home" />} tools={<HomeTools />} isWide>
      <HomePage />
    </PageFrame>
  )
}
