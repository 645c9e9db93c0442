package no.stafett.stafettlogg.moete;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.veksling.Etterfoelger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Møtene en som slutter, har kalt inn til, skulle skrevet i, eller er bedt til, og som ikke er over. */
@Component
public class Moetearv {

    private final JdbcClient sql;
    private final Moeter moeter;
    private final Etterfoelger etterfoelger;
    private final Moetemelder melder;
    private final Forretningsklokke klokke;

    Moetearv(JdbcClient sql, Moeter moeter, Etterfoelger etterfoelger, Moetemelder melder, Forretningsklokke klokke) {
        this.sql = sql;
        this.moeter = moeter;
        this.etterfoelger = etterfoelger;
        this.melder = melder;
        this.klokke = klokke;
    }

    /** Et møte som ikke er over. */
    public record Venter(UUID id, SakId sakId, Instant start) {
    }

    /** I åpne saker, det første først; det som er over, står med dem som var der. moete_innkalt_av, moete_referent og moetedeltaker_person. */
    public List<Venter> hos(PersonId person) {
        return sql.sql("""
                select m.id, m.sak, m.start from moete m join sak s on s.id = m.sak
                 where m.status = 'planlagt' and s.status = 'aapen' and m.slutt > :naa and m.id in (select id from moete where innkalt_av = :person
                       union select id from moete where referent = :person union select moete from moetedeltaker where person = :person)
                 order by m.start, m.id""").param("person", person.verdi()).param("naa", Timestamp.from(klokke.instant()))
                .query((rs, n) -> new Venter(rs.getObject(1, UUID.class), new SakId(rs.getObject(2, UUID.class)), rs.getTimestamp(3).toInstant())).list();
    }

    /**
     * Den som tar over, kaller inn, skriver og møter der hun gjorde det, og ser saken. Hun har ikke svart ennå; det den andre svarte, står i
     * historien til møtet. Kan ikke den valgte være med i saken, er det lederen der.
     */
    public void gi(SakId sakId, UUID id, PersonId fra, PersonId til) {
        moeter.laas(sakId, id).filter(Moete::erPlanlagt).ifPresent(moete -> {
            PersonId den = etterfoelger.slippInn(sakId, fra, til);
            PersonId innkaller = moete.erInnkaltAv(fra) ? den : moete.innkaltAv();
            moeter.endre(moete, moete.felt().der(fra, den).medBedte(innkaller), new Moeter.Gjort("endret", null, null, klokke.instant()));
            moeter.settInnkaltAv(moete, innkaller);
            melder.si(new Moetehendelser.MoeteEndret(sakId, id, moete.versjon() + 1));
        });
    }
}
