-- Møtene i en sak er avtaler: hvem, når, hvor, og hva de som er bedt, har svart (domenet §5 T11).
create table moete (
    id           uuid primary key,
    sak          uuid        not null references sak,
    slag         text        not null check (slag in ('samarbeidsmoete', 'evalueringsmoete', 'moete_med_foresatte', 'tverrfaglig_moete',
                                                      'ansvarsgruppe', 'nettverksmoete', 'annet')),
    formaal      text        not null check (length(formaal) between 1 and 1000),
    start        timestamptz not null,
    slutt        timestamptz not null check (slutt > start),
    sted         text,
    lenke        text check (lenke like 'https://%'),
    agenda       text,
    referent     uuid references person,
    andre        text,
    barnet       text check (barnet in ('deltar', 'deltar_delvis', 'snakker_foer', 'oensker_ikke')),
    hvem_snakker text,
    tolk         text,
    tolk_bestilt boolean     not null default false,
    status       text        not null default 'planlagt' check (status in ('planlagt', 'avlyst', 'holdt')),
    grunn        text,
    versjon      integer     not null default 1,
    tid_versjon  integer     not null default 1,
    innkalt_av   uuid        not null references person,
    innkalt      timestamptz not null
);
create index moete_sak on moete (sak, start);
create index moete_referent on moete (referent);
create index moete_innkalt_av on moete (innkalt_av);
comment on table moete is 'Møtene i saken, de som kommer og de som har vært.';
comment on column moete.id is 'Møtets id; også hva kalenderen til den som er bedt, kjenner det som.';
comment on column moete.sak is 'Saken.';
comment on column moete.slag is 'Hva slags møte.';
comment on column moete.formaal is 'Hva møtet skal føre til.';
comment on column moete.start is 'Når det begynner.';
comment on column moete.slutt is 'Når det er slutt.';
comment on column moete.sted is 'Rommet eller adressen; tomt når møtet bare er digitalt.';
comment on column moete.lenke is 'Lenken når møtet er digitalt; bare https.';
comment on column moete.agenda is 'Hva det skal snakkes om.';
comment on column moete.referent is 'Den som skriver referat; tom når det avgjøres i møtet.';
comment on column moete.andre is 'Foresatte og andre som kommer, slik det er skrevet.';
comment on column moete.barnet is 'Hvordan den det gjelder, får si sin mening.';
comment on column moete.hvem_snakker is 'Den voksne som snakker med barnet før møtet.';
comment on column moete.tolk is 'Språket det trengs tolk for; tomt når det ikke trengs.';
comment on column moete.tolk_bestilt is 'Om tolken er bestilt.';
comment on column moete.status is 'planlagt, avlyst eller holdt.';
comment on column moete.grunn is 'Hvorfor det ble avlyst.';
comment on column moete.versjon is 'Øker for hver endring; de eldre står i moeteversjon.';
comment on column moete.tid_versjon is 'Versjonen da tid eller sted sist ble endret; svar fra før det gjaldt noe annet.';
comment on column moete.innkalt_av is 'Den som kalte inn.';
comment on column moete.innkalt is 'Når det ble kalt inn, i forretningstid.';

create table moetedeltaker (
    moete         uuid    not null references moete,
    person        uuid    not null references person,
    sak           uuid    not null references sak,
    svar          text check (svar in ('ja', 'nei', 'kanskje')),
    ord           text check (length(ord) <= 300),
    svart         timestamptz,
    svart_versjon integer,
    primary key (moete, person),
    check ((svar is null) = (svart is null) and (svar is null) = (svart_versjon is null))
);
create index moetedeltaker_person on moetedeltaker (person);
create index moetedeltaker_sak on moetedeltaker (sak);
comment on table moetedeltaker is 'De som er bedt til et møte, og hva de har svart.';
comment on column moetedeltaker.moete is 'Møtet.';
comment on column moetedeltaker.person is 'Den som er bedt.';
comment on column moetedeltaker.sak is 'Saken møtet hører til.';
comment on column moetedeltaker.svar is 'ja, nei eller kanskje; tomt før hun har svart.';
comment on column moetedeltaker.ord is 'Det hun skrev ved svaret.';
comment on column moetedeltaker.svart is 'Når hun svarte, i forretningstid.';
comment on column moetedeltaker.svart_versjon is 'Versjonen av møtet hun svarte på.';

create table moeteversjon (
    moete    uuid        not null references moete,
    versjon  integer     not null,
    sak      uuid        not null references sak,
    innhold  jsonb       not null,
    hendelse text        not null check (hendelse in ('endret', 'avlyst', 'gjenopptatt', 'holdt')),
    grunn    text,
    av       uuid references person,
    tid      timestamptz not null,
    primary key (moete, versjon)
);
create index moeteversjon_sak on moeteversjon (sak);
create index moeteversjon_av on moeteversjon (av);
comment on table moeteversjon is 'Slik et møte sto før det ble endret eller avlyst.';
comment on column moeteversjon.moete is 'Møtet.';
comment on column moeteversjon.versjon is 'Versjonen som ble erstattet.';
comment on column moeteversjon.sak is 'Saken møtet hører til.';
comment on column moeteversjon.innhold is 'Feltene slik de sto.';
comment on column moeteversjon.hendelse is 'Det som skjedde.';
comment on column moeteversjon.grunn is 'Grunnen som ble skrevet.';
comment on column moeteversjon.av is 'Den som gjorde det; tom når saken ble avsluttet.';
comment on column moeteversjon.tid is 'Når, i forretningstid.';

call vern_saksinnhold('moete');
call vern_saksinnhold('moetedeltaker');
call vern_saksinnhold('moeteversjon');

alter table loggpost drop constraint loggpost_slag_check;
alter table loggpost add constraint loggpost_slag_check check (slag in ('referat', 'notat', 'lysglimt', 'dokument', 'tiltak', 'evaluering',
    'overlevering', 'nivaaendring', 'moete', 'flyttet'));
