package no.stafett.varsel;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.innsikt.GrensenErNaadd;
import no.stafett.innsikt.Lederbilde;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * E-posten til lederne om saker som står fast: én om morgenen på arbeidsdager, og én med en gang når det haster. Bare tallet, regnet ut idet den
 * sendes; er det ingen igjen da, sendes den ikke. Den som ikke har valgt, får begge.
 */
@Component
class Lederbrev {

    /** Venter det alt en, er tallet i den nytt nok. epost_mottaker. */
    private static final String LEGG = """
            insert into epost (id, mottaker, noekkel, opprettet, slag)
            select gen_random_uuid(), p.id, replace(:noekkel, '{}', p.id::text), cast(:tid as timestamptz), :slag from person p left join ledervarsel v on v.person = p.id
             where p.id = any(:ledere) and p.aktiv and p.epost is not null and case :slag when 'morgen' then coalesce(v.morgen, true) else coalesce(v.grense, true) end
               and not exists (select 1 from epost e where e.mottaker = p.id and e.slag = :slag and e.tilstand = 'klar')
               and not exists (select 1 from epost e where e.noekkel = replace(:noekkel, '{}', p.id::text))
            on conflict (noekkel) do nothing""";
    /** Det som kommer til i løpet av morgenen, kan godt vente så lenge; å se etter er å spørre for alle lederne. */
    private static final Duration MELLOM_HVER = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final Lederbilde bilde;
    private final Arbeidstid tid;
    private final Postvei vei;
    private volatile Instant sistSett = Instant.MIN;

    Lederbrev(JdbcClient sql, Lederbilde bilde, Arbeidstid tid, Postvei vei) {
        this.sql = sql;
        this.bilde = bilde;
        this.tid = tid;
        this.vei = vei;
    }

    /** Nøkkelen er lederen og dagen, så ingen får to, også når flere noder gjør det samme. @return antall som kom til */
    @Transactional
    public int morgen() {
        if (!vei.finnes() || !tid.erMorgen() || erNettoppSett()) {
            return 0;
        }
        int nye = legg(bilde.medNoeÅSeTil(), "morgen", "morgen/{}/" + tid.idag());
        sistSett = tid.klokka();
        return nye;
    }

    /** I transaksjonen grensen ble nådd i. Utenfor arbeidstiden venter den. */
    @EventListener
    void paa(GrensenErNaadd hendelse) {
        if (vei.finnes()) {
            legg(List.of(hendelse.leder()), "grense", "grense/" + UUID.randomUUID());
        }
    }

    private boolean erNettoppSett() {
        Instant naa = tid.klokka();
        return sistSett.isAfter(naa.minus(MELLOM_HVER)) && !sistSett.isAfter(naa);
    }

    /** @param noekkel med lederens id der det står {} */
    private int legg(List<PersonId> ledere, String slag, String noekkel) {
        return sql.sql(LEGG).param("ledere", ledere.stream().map(PersonId::verdi).toArray(UUID[]::new)).param("slag", slag).param("noekkel", noekkel).param("tid", Timestamp.from(tid.klokka())).update();
    }
}
