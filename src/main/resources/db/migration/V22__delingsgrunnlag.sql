create table delingshjemmel (
    id             uuid primary key,
    sak            uuid        not null references sak,
    tjeneste       text        not null,
    hjemmel        text        not null,
    begrunnelse    text        not null,
    fra            date        not null,
    til            date,
    registrert     timestamptz not null,
    registrert_av  uuid        not null references person
);
create index delingshjemmel_sak on delingshjemmel (sak, tjeneste);
create index delingshjemmel_registrert_av on delingshjemmel (registrert_av);
comment on table delingshjemmel is 'Når en lov gir rett eller plikt til å dele uten samtykke; lederen har vurdert det.';
comment on column delingshjemmel.id is 'Radens id.';
comment on column delingshjemmel.sak is 'Saken.';
comment on column delingshjemmel.tjeneste is 'Tjenesten det kan deles med.';
comment on column delingshjemmel.hjemmel is 'Bestemmelsen, som tekst; lover skifter nummer.';
comment on column delingshjemmel.begrunnelse is 'Hva som er nødvendig å dele, og hvorfor.';
comment on column delingshjemmel.fra is 'Første dag.';
comment on column delingshjemmel.til is 'Siste dag; tom når ingen slutt er satt.';
comment on column delingshjemmel.registrert is 'Når, i forretningstid.';
comment on column delingshjemmel.registrert_av is 'Lederen som vurderte det.';

create table behandlingsgrunnlag (
    id            uuid primary key,
    sak           uuid        not null references sak,
    grunnlag      text        not null check (grunnlag in ('rettslig_forpliktelse', 'allmenn_interesse', 'samtykke')),
    hjemmel       text        not null,
    saerlige      text,
    registrert    timestamptz not null,
    registrert_av uuid        not null references person
);
create index behandlingsgrunnlag_sak on behandlingsgrunnlag (sak, registrert);
create index behandlingsgrunnlag_registrert_av on behandlingsgrunnlag (registrert_av);
comment on table behandlingsgrunnlag is 'Hvorfor opplysningene i saken kan behandles etter personvernforordningen. Noe annet enn samtykke til å dele: det ene kan falle bort uten det andre.';
comment on column behandlingsgrunnlag.id is 'Radens id.';
comment on column behandlingsgrunnlag.sak is 'Saken.';
comment on column behandlingsgrunnlag.grunnlag is 'rettslig_forpliktelse (artikkel 6 nr. 1 c), allmenn_interesse (6 nr. 1 e) eller samtykke (6 nr. 1 a).';
comment on column behandlingsgrunnlag.hjemmel is 'Loven grunnlaget bygger på, som tekst.';
comment on column behandlingsgrunnlag.saerlige is 'Unntaket i artikkel 9 når det er særlige kategorier, som tekst.';
comment on column behandlingsgrunnlag.registrert is 'Når, i forretningstid; det siste gjelder.';
comment on column behandlingsgrunnlag.registrert_av is 'Den som skrev det inn.';
