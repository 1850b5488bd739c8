import { ProviderState, Providers, SimpleProvider } from '@microsoft/mgt-element';
import { Person } from '@microsoft/mgt-react';
import type { FaceProps } from '../../app/face';
import { setStage } from '../../app/stage';
import '../../app/stage.css';
import './person.css';
import { TOKEN } from '../../app/token';

const provider = new SimpleProvider(async () => TOKEN);
Providers.globalProvider = provider;
provider.setState(ProviderState.SignedIn);

/** As its documentation shows it. It has no property for a name that the app knows. */
function Face({ id }: FaceProps) {
  return <Person userId={id} />;
}

setStage({ Face });
