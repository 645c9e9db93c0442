-- En beslutning om nivå kan angres av den som tok den. Begge radene blir stående, og en beslutning angres bare én gang.
alter table avklaring add column angrer uuid references avklaring;
create unique index avklaring_angrer on avklaring (angrer) where angrer is not null;
comment on column avklaring.angrer is 'Beslutningen denne angrer; tom når den er noe annet.';
comment on column avklaring.valgt is 'Utfallet personen valgte; gjenaapnet når en avsluttet sak ble åpnet igjen, angret når en beslutning ble angret.';

-- Det et nytt nivå tok fra en tjeneste, kan gis tilbake når beslutningen angres.
alter table sakstilgang add column trukket_ved uuid references nivaaendring;
create index sakstilgang_trukket_ved on sakstilgang (trukket_ved) where trukket_ved is not null;
comment on column sakstilgang.trukket_ved is 'Skiftet av nivå som trakk tilgangen; tom når noe annet gjorde det.';

-- Der evalueringen og beslutningen står i ett skjema, skrives begge på nytt.
alter table evaluering add column angret timestamptz;
comment on column evaluering.angret is 'Når beslutningen den ble skrevet sammen med, ble angret; da teller den ikke lenger.';

comment on column stafettpinne.grunn is 'Hvordan hun fikk den: stafettholder (valgt i planen), overgang, overlevering, oppnevnt, tjenesten_ute, holder_sluttet, inhabil, eller angret når hun fikk den igjen.';
