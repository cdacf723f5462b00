import { I18nProvider } from '@lingui/react'
import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Toaster } from '../design/toaster'
import { i18n } from '../i18n/i18n'
import { AdminRoute } from './admin-route'
import { ErrorBoundary } from './error-boundary'
import { HomeRoute, NationalRoute } from './lazy-pages'
import { NotFoundPage } from './not-found-page'
import { PageFrame } from './page-frame'
import { SkipLink } from './skip-link'
import { TerritoryRoute } from './territory-route'

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <SkipLink />
      <ErrorBoundary>
        <Suspense fallback={<PageFrame />}>
          <Switch>
            <Route path="/" component={HomeRoute} />
            <Route path="/national/*?" component={NationalRoute} />
            <Route path="/admin" component={AdminRoute} />
            {/* The pages of a territory are one element to React: the map stays open from one to the next. */}
            <Route path="/t/:id">{({ id }) => <TerritoryRoute id={id} page="map" />}</Route>
            <Route path="/t/:id/tableau">{({ id }) => <TerritoryRoute id={id} page="actors" />}</Route>
            <Route path="/t/:id/tableau/liens">{({ id }) => <TerritoryRoute id={id} page="links" />}</Route>
            <Route path="/t/:id/indicateurs">{({ id }) => <TerritoryRoute id={id} page="indicators" />}</Route>
            <Route path="/t/:id/evolution">{({ id }) => <TerritoryRoute id={id} page="evolution" />}</Route>
            <Route path="/t/:id/acces">{({ id }) => <TerritoryRoute id={id} page="share" />}</Route>
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <Toaster />
    </I18nProvider>
  )
}
