package no.stafett.innsikt.maskin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.prosess.tilstand.Modelltilstand;
import no.stafett.prosess.tilstand.Stansedejobber;
import no.stafett.prosess.tilstand.Stansedejobber.Stanset;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Det programmet ikke har fått til i kommunen. Systemadministratoren ser saksnummeret og slaget, og ingenting av det saken handler om. */
@Service
public class Maskinfeil {

    private final JdbcClient sql;
    private final Stansedejobber jobber;
    private final Modelltilstand modeller;
    private final Enheter enheter;
    private final ApplicationEventPublisher hendelser;

    Maskinfeil(JdbcClient sql, Stansedejobber jobber, Modelltilstand modeller, Enheter enheter, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.jobber = jobber;
        this.modeller = modeller;
        this.enheter = enheter;
        this.hendelser = hendelser;
    }

    /** @param saksnummer null når jobben ikke hører til en sak @param modell null når den ikke hører til en modell @param sist null når ingen vet */
    public record Feil(String id, SakId sakId, String saksnummer, String modell, Instant sist, String slag) {
    }

    /** @param tjenester de som ville brukt modellen */
    public record Modellmangel(int nivaa, String hva, String detalj, List<String> tjenester) {
    }

    /** Det som har stanset i saker i kommunen, og det som ikke hører til noen sak. */
    @Transactional(readOnly = true)
    public List<Feil> stanset() {
        List<Stanset> alle = jobber.alle();
        Map<UUID, String> numre = numre(alle.stream().map(Stanset::sakId).filter(Objects::nonNull).map(SakId::verdi).distinct().toList());
        return alle.stream().filter(s -> s.sakId() == null || numre.containsKey(s.sakId().verdi()))
                .map(s -> new Feil(s.id(), s.sakId(), s.sakId() == null ? null : numre.get(s.sakId().verdi()), s.modell(), s.sist(), s.slag())).toList();
    }

    /** saksmerke viser bare sakene i leserens kommune; sak_pkey. */
    private Map<UUID, String> numre(Collection<UUID> saker) {
        Map<UUID, String> numre = new HashMap<>();
        sql.sql("select id, saksnummer from saksmerke where id = any(?)").param(saker.toArray(UUID[]::new)).query(rs -> {
            numre.put(rs.getObject(1, UUID.class), rs.getString(2));
        });
        return numre;
    }

    /** Det samme som mangler for flere tjenester, er én feil. */
    public List<Modellmangel> modeller(String kommune) {
        Map<Modelltilstand.Mangel, List<String>> tjenester = new HashMap<>();
        for (String tjeneste : enheter.i(kommune).stream().map(Enhet::tjeneste).distinct().sorted().toList()) {
            modeller.mangler(List.of(kommune + "." + tjeneste, kommune))
                    .forEach(m -> tjenester.computeIfAbsent(m, n -> new ArrayList<>()).add(tjeneste));
        }
        return tjenester.entrySet().stream().map(e -> new Modellmangel(e.getKey().nivaa(), e.getKey().hva().name().toLowerCase(Locale.ROOT),
                e.getKey().detalj(), e.getValue())).sorted(Comparator.comparing(Modellmangel::nivaa).thenComparing(Modellmangel::hva)
                .thenComparing(Modellmangel::detalj)).toList();
    }

    /** Det som ikke lenger står, og det i andre kommuner, er ikke med. @return hvor mange som prøves igjen */
    @Transactional
    public int prøvIgjen(Collection<String> valgte, Bruker bruker) {
        List<Feil> gjort = stanset().stream().filter(f -> valgte.contains(f.id())).filter(f -> jobber.prøvIgjen(f.id())).toList();
        gjort.forEach(f -> hendelser.publishEvent(new JobbenProevesIgjen(f.sakId(), f.id(), bruker.id())));
        jobber.prøvIgjenIAkuttrommene();
        return gjort.size();
    }
}
