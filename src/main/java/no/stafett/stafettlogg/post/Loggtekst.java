package no.stafett.stafettlogg.post;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.Svarvisning;
import no.stafett.tilgang.Personer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gjør innlegg til noe å lese, på leserens språk. Navn slås opp hver gang; loggen har dem ikke. */
@Component
class Loggtekst {

    /** Innleggene som nevner noen, med id i fakta. */
    private static final Set<Loggslag> MED_FOLK = Set.of(Loggslag.OVERLEVERING, Loggslag.DELTAKELSE);

    private final Personer personer;
    private final Svararkiv svarene;
    private final Svarvisning visning;
    private final MessageSource tekster;
    private final JsonMapper json;

    Loggtekst(Personer personer, Svararkiv svarene, Svarvisning visning, MessageSource tekster, JsonMapper json) {
        this.personer = personer;
        this.svarene = svarene;
        this.visning = visning;
        this.tekster = tekster;
        this.json = json;
    }

    /** Navnene til alle som er nevnt i innleggene. */
    Map<PersonId, String> navn(List<Loggpost> poster) {
        return personer.navn(poster.stream().flatMap(post -> Stream.concat(Stream.ofNullable(post.forfatter()),
                Stream.of("fra", "til", "person").filter(felt -> MED_FOLK.contains(post.slag()) && post.fakta().hasNonNull(felt))
                        .map(felt -> person(post.fakta(), felt)))).distinct().toList());
    }

    Logglinje les(Loggpost post, Map<PersonId, String> navn, boolean kanEndres, Locale språk) {
        Svarvisning.Lest skjema = post.svar() == null || post.slag() == Loggslag.LYSGLIMT ? null
                : visning.les(svarene.hent(post.svar()), json.createObjectNode(), språk);
        return new Logglinje(post, navn.getOrDefault(post.forfatter(), ""),
                skjema == null ? overskrift(post, navn, språk) : skjema.tittel(), skjema == null ? List.of() : skjema.felter(),
                lokal(post.skrevet()), lokal(post.rettet()), lokal(post.flyttetHit()), kanEndres);
    }

    private String overskrift(Loggpost post, Map<PersonId, String> navn, Locale språk) {
        return switch (post.slag()) {
            case NIVAAENDRING -> tekst(nivaakode(post.fakta()), språk, post.fakta().path("fra").asInt(), post.fakta().path("til").asInt());
            case OVERLEVERING -> tekst(post.fakta().hasNonNull("fra") ? "logg.pinnen.skiftet" : "logg.pinnen.gitt", språk,
                    navn.getOrDefault(person(post.fakta(), "til"), ""),
                    post.fakta().hasNonNull("fra") ? navn.getOrDefault(person(post.fakta(), "fra"), "") : "");
            case MOETE -> tekst("logg.moete." + post.fakta().path("hva").asString(), språk,
                    tekst("moete.slag." + post.fakta().path("slag").asString(), språk), naar(post.fakta(), språk));
            case DELTAKELSE -> tekst("logg.deltakelse." + post.fakta().path("hva").asString(), språk, post.fakta().hasNonNull("person")
                    ? navn.getOrDefault(person(post.fakta(), "person"), "") : tekst("tjeneste." + post.fakta().path("tjeneste").asString(), språk));
            case FLYTTET -> tekst("logg.flyttet.bort", språk);
            default -> null;
        };
    }

    private String naar(JsonNode fakta, Locale språk) {
        return lokal(Instant.parse(fakta.path("start").asString())).format(DateTimeFormatter.ofPattern(tekst("dato.dagAarKlokke", språk), språk));
    }

    private static String nivaakode(JsonNode fakta) {
        if (!fakta.hasNonNull("til")) {
            return "logg.nivaa.slutt";
        }
        return switch (fakta.path("valgt").asString("")) {
            case "gjenaapnet" -> "logg.nivaa.gjenaapnet";
            case "angret" -> "logg.nivaa.angret";
            default -> fakta.hasNonNull("fra") ? "logg.nivaa.skiftet" : "logg.nivaa.begynt";
        };
    }

    private String tekst(String noekkel, Locale språk, Object... verdier) {
        return tekster.getMessage(noekkel, verdier, språk);
    }

    private static PersonId person(JsonNode fakta, String felt) {
        return PersonId.av(fakta.get(felt).asString());
    }

    static LocalDateTime lokal(Instant tid) {
        return tid == null ? null : LocalDateTime.ofInstant(tid, Forretningsklokke.NORGE);
    }
}
