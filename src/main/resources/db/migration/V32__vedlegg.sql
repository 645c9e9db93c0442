-- Filene ved innleggene i loggen.
create table vedlegg (
    id         uuid primary key,
    post       uuid        not null references loggpost,
    sak        uuid        not null references sak,
    navn       text        not null check (length(navn) between 1 and 150),
    slag       text        not null,
    stoerrelse bigint      not null check (stoerrelse > 0),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    virussjekk boolean     not null,
    innhold    bytea       not null,
    lagt_til   timestamptz not null,
    av         uuid        not null references person
);
-- Uten pakking: da leses fila stykke for stykke, og det den består av, er som oftest pakket fra før.
alter table vedlegg alter column innhold set storage external;
create index vedlegg_post on vedlegg (post, lagt_til);
create index vedlegg_sak on vedlegg (sak);
create index vedlegg_av on vedlegg (av);
comment on table vedlegg is 'Filene ved innleggene i loggen. De endres aldri.';
comment on column vedlegg.id is 'Vedleggets id.';
comment on column vedlegg.post is 'Innlegget fila hører til.';
comment on column vedlegg.sak is 'Saken innlegget står i; følger det når det flyttes.';
comment on column vedlegg.navn is 'Det fila heter, uten mappe, med endelsen slaget har.';
comment on column vedlegg.slag is 'Medietypen, slik den er funnet i innholdet.';
comment on column vedlegg.stoerrelse is 'Antall byte.';
comment on column vedlegg.sha256 is 'Avtrykk av innholdet, så den samme fila kan kjennes igjen.';
comment on column vedlegg.virussjekk is 'Om en viruskontroll sa at fila var i orden; usant når ingen er satt opp.';
comment on column vedlegg.innhold is 'Selve fila.';
comment on column vedlegg.lagt_til is 'Når, i forretningstid.';
comment on column vedlegg.av is 'Den som la den til.';
call vern_saksinnhold('vedlegg');
