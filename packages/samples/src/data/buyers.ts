import type { Party } from '../model/party.ts';

export const hansetal: Party = {
  name: 'Hansetal Medizintechnik GmbH',
  street: 'Überseeallee 14',
  town: '28217 Bremen',
  country: 'Deutschland',
  countryCode: 'DE',
  taxId: 'DE309182543',
};

export const hansetalUk: Party = {
  name: 'Hansetal Medical UK Ltd',
  street: '5 Foundry Lane',
  town: 'Bristol BS2 0NW',
  country: 'United Kingdom',
  countryCode: 'GB',
  taxId: 'GB317206485',
};
