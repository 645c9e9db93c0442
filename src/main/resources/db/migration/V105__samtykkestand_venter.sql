-- Sakene fra før V91 der noen har sagt noe om samtykke, eller det er lagt en lovhjemmel: om noen annen tjeneste kan få del i dem, avgjør
-- beslutningstabellen, som ikke kan spørres herfra. De står i kø til programmet har spurt, så sakslista ikke sier at samtykke mangler der det ikke gjør det.
create table samtykkestand_venter (
    sak uuid primary key references sak
);
comment on table samtykkestand_venter is 'Sakene der samtykkestand ennå ikke er regnet ut etter oppgraderingen. Tømmes av programmet når det har startet.';
comment on column samtykkestand_venter.sak is 'Saken.';
call vern_saksinnhold('samtykkestand_venter');

insert into samtykkestand_venter (sak)
select s.id from sak s where s.status = 'aapen' and not exists (select 1 from samtykkestand k where k.sak = s.id)
   and (exists (select 1 from samtykke m where m.sak = s.id) or exists (select 1 from delingshjemmel d where d.sak = s.id));
