-- Den som angrer en utsettelse som kom i stedet for en annen, skal ha den første igjen.
alter table innsikt_utsettelse add column erstattet uuid references innsikt_utsettelse;
create index innsikt_utsettelse_erstattet on innsikt_utsettelse (erstattet);
comment on column innsikt_utsettelse.erstattet is 'Utsettelsen den kom i stedet for; tom når saken ikke var utsatt. Gjelder igjen når denne angres før dagen den hadde.';
