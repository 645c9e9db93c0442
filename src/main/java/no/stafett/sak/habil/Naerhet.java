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
        if (maaSvare(sakId, person)) {
            throw new NaerhetErIkkeAvklart(sakId);
        }
    }

    /** Hun deler etternavn med noen i saken som hun ikke har svart om. */
    public boolean maaSvare(SakId sakId, PersonId person) {
        return sql.sql("select maa_svare_om_naerhet(?, ?)").params(person.verdi(), sakId.verdi()).query(Boolean.class).single();
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
     * Ja er det samme som å melde seg inhabil. Et nei gjelder navnene som står i saken nå, og er ingenting når ingen har spurt. Den som kaller,
     * har sett at brukeren har noe med saken å gjøre.
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
        } else if (sql.sql("""
                insert into naerhetssvar (sak, person, svart, navnene) select :sak, :person, :naa, like_navn(:person, :sak)
                 where maa_svare_om_naerhet(:person, :sak) on conflict (sak, person) do update set svart = excluded.svart, navnene = excluded.navnene""")
                .param("sak", sakId.verdi()).param("person", bruker.id().verdi()).param("naa", Timestamp.from(klokke.instant())).update() == 1) {
            hendelser.publishEvent(new NaerhetBenektet(sakId, bruker.id()));
        }
    }

    /** Saker hun har fått noe i uten å gjøre noe selv, som en pinne lederen ga henne; sakstilgang_person. */
    @Transactional(readOnly = true)
    public List<Ubesvart> ubesvarte(Bruker bruker) {
        return sql.sql("""
                select s.id, s.saksnummer from sak s
                 where s.status = 'aapen' and s.id in (select t.sak from sakstilgang t where t.person = :meg and t.til is null
                        and t.rolle in ('eier', 'stafettholder', 'deltaker', 'behandler'))
                   and maa_svare_om_naerhet(:meg, s.id) order by s.saksnummer""").param("meg", bruker.id().verdi())
                .query((rs, n) -> new Ubesvart(new SakId(rs.getObject(1, UUID.class)), rs.getString(2))).list();
    }
}
