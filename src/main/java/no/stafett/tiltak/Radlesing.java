package no.stafett.tiltak;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Radene i planen blir tiltak. Det noen har sagt ja til, mister hun ikke fordi det ikke ble skrevet om igjen; det ingen har
 * tatt på seg, viker for den nye planen.
 */
@Component
class Radlesing {

    private final Tiltakene tiltakene;
    private final Tiltaksarbeid arbeid;
    private final Tildeling tildeling;
    private final Ansvarlige ansvarlige;

    Radlesing(Tiltakene tiltakene, Tiltaksarbeid arbeid, Tildeling tildeling, Ansvarlige ansvarlige) {
        this.tiltakene = tiltakene;
        this.arbeid = arbeid;
        this.tildeling = tildeling;
        this.ansvarlige = ansvarlige;
    }

    void les(SakId sakId, JsonNode rader, PersonId av) {
        List<Tiltak> foer = tiltakene.gjeldende(sakId);
        List<Ansvar> kandidater = ansvarlige.iSak(sakId).stream().map(Ansvarlige.Kandidat::ansvar).toList();
        Set<UUID> igjen = new HashSet<>();
        for (JsonNode rad : rader) {
            if (tekst(rad, "tiltak") != null) {
                Tiltaksfelt felt = felt(rad);
                Optional<Tiltak> samme = foer.stream().filter(t -> !igjen.contains(t.id()) && t.felt().heterDetSammeSom(felt)).findFirst();
                Ansvar hvem = ansvarlig(rad, kandidater);
                Tiltak t = samme.map(s -> arbeid.endre(s, felt)).orElseGet(() -> arbeid.nytt(sakId, felt, hvem));
                igjen.add((hvem.erNoen() && !hvem.erSammeSom(t.ansvar()) ? tildeling.gi(t, hvem, av) : t).id());
            }
        }
        foer.stream().filter(t -> !igjen.contains(t.id()) && !t.status().erTattImot()).forEach(arbeid::erstatt);
    }

    /** Den som er valgt, eller heter akkurat det som ble skrevet; ellers ingen, med det som ble skrevet. */
    private static Ansvar ansvarlig(JsonNode rad, List<Ansvar> kandidater) {
        String skrevet = tekst(rad, "ansvarlig");
        return Optional.ofNullable(tekst(rad, "ansvarligPerson")).flatMap(valg -> kandidater.stream().filter(a -> a.valg().equals(valg)).findFirst())
                .or(() -> Optional.ofNullable(skrevet).flatMap(navn -> Ansvarlige.kjennIgjen(kandidater, navn)))
                .orElseGet(() -> Ansvar.ingen(skrevet));
    }

    private static Tiltaksfelt felt(JsonNode rad) {
        return new Tiltaksfelt(tekst(rad, "problem"), tekst(rad, "tiltak"), tekst(rad, "arena"), tekst(rad, "tjeneste"),
                dato(rad, "start"), dato(rad, "frist"), dato(rad, "evalueres"));
    }

    private static LocalDate dato(JsonNode rad, String felt) {
        String skrevet = tekst(rad, felt);
        return skrevet == null ? null : LocalDate.parse(skrevet);
    }

    static String tekst(JsonNode node, String felt) {
        return node.hasNonNull(felt) && !node.get(felt).asString().isBlank() ? node.get(felt).asString() : null;
    }
}
