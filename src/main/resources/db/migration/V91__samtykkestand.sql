-- Sakslista skal kunne vise sakene der samtykke mangler. Om noen annen tjeneste kan få del i en sak, avgjør beslutningstabellen for hver av dem;
-- her står svaret, skrevet på nytt hver gang samtykkene, hjemlene eller de foresatte endres (som samtykkeomfang, V58).
create table samtykkestand (
    sak      uuid primary key references sak,
    utloeper timestamptz
);
comment on table samtykkestand is 'Sakene der minst én annen tjeneste kan få del i saken nå. Ingen rad: ingen kan.';
comment on column samtykkestand.sak is 'Saken.';
comment on column samtykkestand.utloeper is 'Det første øyeblikket ingen kan det lenger; tom når ingen slutt er kjent.';
call vern_saksinnhold('samtykkestand');

-- For sakene som alt er i gang: en tjeneste som er inne, er det på et samtykke som gjelder. De andre får raden neste gang noe sies.
insert into samtykkestand (sak, utloeper)
select t.sak, case when bool_or(t.utloeper is null) then null else max(t.utloeper) end
  from sakstilgang t join sak s on s.id = t.sak join enhet egen on egen.id = s.enhet join enhet e on e.id = coalesce(t.enhet, t.gjennom_enhet)
 where t.til is null and t.omfang = 'alt' and e.tjeneste <> egen.tjeneste group by t.sak;
