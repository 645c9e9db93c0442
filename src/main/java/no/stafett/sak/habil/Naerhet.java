package no.stafett.sak.habil;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Foresatt;
import no.stafett.sak.NyUndring;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spør den som deler etternavn med familien om hun er nær dem, første gang hun vil gjøre noe i saken. Et likt navn avgjør ingenting; det
 * gjør svaret hennes. Hvem i familien som heter det samme, sies ikke.
 */
@Service
public class Naerhet {

    public static final String NEI = "nei";
    /** Slagene er de samme som i {@link Habilitet#SLAG}. */
    public static final List<String> SVAR = List.of(NEI, "slekt", "naer");
    /** {@link #SVAR} som mønster. */
    public static final String MOENSTER = "nei|slekt|naer";

    private final JdbcClient sql;
    private final Habilitet habilitet;
    private final ApplicationEventPublisher hendelser;
    private final Clock klokke;

    Naerhet(JdbcClient sql, Habilitet habilitet, ApplicationEventPublisher hendelser, Clock klokke) {
        this.sql = sql;
        this.habilitet = habilitet;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** En åpen sak hun har noe i, og ikke har svart om. */
    public record Ubesvart(SakId sakId, String saksnummer) {
    }

    /** @throws NaerhetErIkkeAvklart når hun må svare før hun gjør det hun holder på med */
    public void krevAvklart(SakId sakId, PersonId person) {
        if (sql.sql("select maa_svare_om_naerhet(?, ?)").params(person.verdi(), sakId.verdi()).query(Boolean.class).single()) {
            throw new NaerhetErIkkeAvklart(sakId);
        }
    }

    /**
     * Før undringen er blitt en sak.
     *
     * @param svar et av {@link #SVAR}; null når hun ikke har svart
     * @throws NaerhetErIkkeAvklart når hun må svare
     */
    public void krevAvklart(NyUndring ny, String svar, PersonId person) {
        String[] familien = Stream.concat(Stream.of(ny.etternavn()), ny.foresatte().stream().map(Foresatt::navn)).toArray(String[]::new);
        if (svar == null && sql.sql("select exists (select 1 from person p, unnest(?) f(heter) where p.id = ? and likt_etternavn(p.navn, f.heter))")
                .param(1, familien).param(2, person.verdi()).query(Boolean.class).single()) {
            throw new NaerhetErIkkeAvklart();
        }
    }

    /**
     * Ja er det samme som å melde seg inhabil. Den som kaller, har sett at brukeren har noe med saken å gjøre.
     *
     * @throws SvaretErUgyldig ved feltet {@code svar}
     */
    @Transactional
    public void svar(SakId sakId, String svar, Bruker bruker) {
        if (!SVAR.contains(svar)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("svar", "ugyldig_valg")));
        }
        if (!NEI.equals(svar)) {
            habilitet.meld(sakId, bruker.id(), svar, bruker);
        } else if (sql.sql("insert into naerhetssvar (sak, person, svart) values (?, ?, ?) on conflict do nothing")
                .params(sakId.verdi(), bruker.id().verdi(), Timestamp.from(klokke.instant())).update() == 1) {
            hendelser.publishEvent(new NaerhetBenektet(sakId, bruker.id()));
        }
    }

    /** Saker hun har fått noe i uten å gjøre noe selv, som en pinne lederen ga henne; sakstilgang_person. */
    @Transactional(readOnly = true)
    public List<Ubesvart> ubesvarte(Bruker bruker) {
        return sql.sql("""
                select s.id, s.saksnummer from sak s join person p on p.id = :meg
                 where s.status = 'aapen' and s.id in (select t.sak from sakstilgang t where t.person = :meg and t.til is null
                        and t.rolle in ('eier', 'stafettholder', 'deltaker', 'behandler'))
                   and (likt_etternavn(p.navn, s.etternavn) or exists (select 1 from foresatt f where f.sak = s.id and likt_etternavn(p.navn, f.navn)))
                   and not exists (select 1 from naerhetssvar n where n.sak = s.id and n.person = p.id)
                   and not exists (select 1 from inhabilitet i where i.sak = s.id and i.person = p.id) order by s.saksnummer""").param("meg", bruker.id().verdi())
                .query((rs, n) -> new Ubesvart(new SakId(rs.getObject(1, UUID.class)), rs.getString(2))).list();
    }
}
