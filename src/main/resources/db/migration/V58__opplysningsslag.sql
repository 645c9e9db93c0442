-- Et ja gjelder et slag opplysninger. Det som er skrevet om helse, barnevern eller en voksen selv, leses i en annen tjeneste bare når noen
-- har sagt ja til det slaget. Hva som er sagt ja til, avgjør beslutningstabellen; her står svaret, med når det slutter.
create table samtykkeomfang (
    sak             uuid not null references sak,
    tjeneste        text not null,
    opplysningstype text not null check (opplysningstype in ('helse', 'barnevern', 'foresattes_egne')),
    utloeper        timestamptz,
    primary key (sak, tjeneste, opplysningstype)
);
comment on table samtykkeomfang is 'Hva hver tjeneste kan lese om utover alminnelige opplysninger. Skrives på nytt hver gang samtykkene endres.';
comment on column samtykkeomfang.sak is 'Saken.';
comment on column samtykkeomfang.tjeneste is 'Tjenesten, eller ke for koordinerende enhet.';
comment on column samtykkeomfang.opplysningstype is 'Slaget opplysninger.';
comment on column samtykkeomfang.utloeper is 'Det første øyeblikket den ikke lenger kan; tom når ingen slutt er kjent.';
call vern_saksinnhold('samtykkeomfang');

alter table loggpost add column opplysninger text not null default 'alminnelig'
    check (opplysninger in ('alminnelig', 'helse', 'barnevern', 'foresattes_egne'));
comment on column loggpost.opplysninger is 'Slaget opplysninger det handler om; avgjør hvilke andre tjenester som leser det, også filene ved innlegget.';

-- Det ene stedet som avgjør det. Den som er med gjennom sakens egen enhet, eller uten å være med for noen enhet, leser alt; koordinerende
-- enhet er med uten enhet, og må nevnes som de andre. Nødtilgang er til for det ingen rakk å spørre om, og leser alt (ADR 0027). En foresatt
-- leser ikke det som er skrevet om en voksen selv: det kan være den andre. Spørsmålet om hun ser saken i det hele tatt, er et annet (synlige_saker).
create function leser_slaget(hvem uuid, hvilken uuid, slag text, naar timestamptz) returns boolean language sql stable parallel safe
begin atomic
    select exists (select 1 from vikarsaker(hvem, naar) v where v.sak = hvilken)
        or exists (select 1 from sakstilgang t join saksmerke s on s.id = t.sak
                     left join enhet e on e.id = coalesce(t.gjennom_enhet, t.enhet)
                    where t.sak = hvilken and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
                      and (t.person = hvem and (t.gjennom_enhet is null or t.gjennom_enhet in (select r.enhet from rolle r where r.person = hvem))
                           or t.rolle = 'leder' and t.enhet in (select r.enhet from rolle r where r.person = hvem and r.rolle = 'leder'))
                      and (e.id = s.enhet or e.id is null and t.rolle <> 'behandler' and (t.rolle <> 'foresatt' or slag <> 'foresattes_egne')
                           or exists (select 1 from samtykkeomfang o where o.sak = t.sak and o.tjeneste = coalesce(e.tjeneste, 'ke')
                                        and o.opplysningstype = slag and (o.utloeper is null or o.utloeper > naar))));
end;

-- Den som skrev det, leser det. Det meste er alminnelig, og koster da ingenting.
create function leser_innlegget(hvilken uuid, slag text, forfatter uuid) returns boolean language sql stable parallel safe
    return slag = 'alminnelig' or stafett_bakgrunn() or coalesce(forfatter = stafett_person(), false)
        or leser_slaget(stafett_person(), hvilken, slag, stafett_naa());

drop policy den_som_ser_saken on loggpost;
create policy den_som_ser_saken on loggpost using ((select stafett_bakgrunn())
    or (exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = loggpost.sak)
        and leser_innlegget(loggpost.sak, loggpost.opplysninger, loggpost.forfatter))
    or ((select stafett_endrer()) and stafett_egen_kommune(loggpost.sak)));
drop policy den_som_ser_saken on loggversjon;
create policy den_som_ser_saken on loggversjon using ((select stafett_bakgrunn())
    or (exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = loggversjon.sak)
        and exists (select 1 from loggpost p where p.id = loggversjon.post))
    or ((select stafett_endrer()) and stafett_egen_kommune(loggversjon.sak)));
drop policy den_som_ser_saken on vedlegg;
create policy den_som_ser_saken on vedlegg using ((select stafett_bakgrunn())
    or (exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = vedlegg.sak)
        and exists (select 1 from loggpost p where p.id = vedlegg.post))
    or ((select stafett_endrer()) and stafett_egen_kommune(vedlegg.sak)));
