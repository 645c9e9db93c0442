-- Hver frist gir ett varsel, når dagen er over. Den ene raden er også låsen mellom nodene. Det som var over fristen fra før, varsles ikke.
create table varseldag (
    dag date not null
);
insert into varseldag values (current_date - 1);
comment on table varseldag is 'Hvor langt det er varslet om frister som er ute. Én rad.';
comment on column varseldag.dag is 'Siste frist det er varslet om.';

create index oppgave_forfaller on oppgave (frist) where status = 'aapen' and frist is not null;
