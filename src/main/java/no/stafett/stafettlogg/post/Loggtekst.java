package no.stafett.stafettlogg.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.Svarvisning;
import no.stafett.tilgang.Personer;
import no.stafett.tiltak.Tiltakene;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Gjør innlegg til noe å lese, på leserens språk. Navn slås opp hver gang; loggen har dem ikke. */
@Component
class Loggtekst {

    /** Innleggene som nevner noen, med id i fakta. */
    private static final Set<Loggslag> MED_FOLK = Set.of(Loggslag.OVERLEVERING, Loggslag.DELTAKELSE, Loggslag.TILTAK, Loggslag.TRINN);

    private final Personer personer;
    private final Svararkiv svarene;
    private final Svarvisning visning;
    private final MessageSource tekster;
    private final Tiltakene tiltakene;

    Loggtekst(Personer personer, Svararkiv svarene, Svarvisning visning, MessageSource tekster, Tiltakene tiltakene) {
        this.personer = personer;
        this.svarene = svarene;
        this.visning = visning;
        this.tekster = tekster;
        this.tiltakene = tiltakene;
    }

    /** Det innleggene viser til, hentet på én gang: navn, skjemaer og hva tiltakene heter, etter id. */
    record Oppslag(Map<PersonId, String> navn, Map<UUID, Svar> svar, Map<UUID, String> tiltak) {

        /** Skjemaet innlegget kommer fra; null når det ikke gjør det. */
        Svar svar(Loggpost post) {
            return post.svar() == null ? null : svar.get(post.svar());
        }
    }

    Oppslag slåOpp(List<Loggpost> poster) {
        List<UUID> skjemaer = poster.stream().map(Loggpost::svar).filter(Objects::nonNull).toList();
        List<UUID> tiltak = poster.stream().filter(post -> post.fakta().hasNonNull("tiltak")).map(post -> UUID.fromString(post.fakta().get("tiltak").asString())).toList();
        Map<UUID, Svar> svar = skjemaer.isEmpty() ? Map.of() : svarene.hentAlle(skjemaer);
        return new Oppslag(navn(poster, svar.values()), svar, tiltak.isEmpty() ? Map.of() : tiltakene.titler(tiltak));
    }

    private Map<PersonId, String> navn(List<Loggpost> poster, Collection<Svar> svar) {
        return personer.navn(Stream.concat(svar.stream().map(Svar::paaVegneAv).filter(Objects::nonNull), poster.stream().flatMap(post -> Stream.concat(Stream.ofNullable(post.forfatter()),
                Stream.of("fra", "til", "person").filter(felt -> MED_FOLK.contains(post.slag()) && post.fakta().hasNonNull(felt))
                        .map(felt -> person(post.fakta(), felt))))).distinct().toList());
    }

    Logglinje les(Loggpost post, Oppslag alt, boolean kanEndres, Locale språk) {
        Svar svar = alt.svar(post);
        Svarvisning.Lest skjema = svar == null || post.slag() == Loggslag.LYSGLIMT ? null
                : visning.les(svar, JsonNodeFactory.instance.objectNode(), språk);
        String forfatter = alt.navn.getOrDefault(post.forfatter(), "");
        String annen = svar == null ? null : alt.navn.get(svar.paaVegneAv());
        return new Logglinje(post, forfatter, annen, visning.hvem(forfatter, annen, språk),
                skjema == null ? overskrift(post, alt, språk) : skjema.tittel(), skjema == null ? List.of() : skjema.felter(),
                lokal(post.skrevet()), lokal(post.rettet()), lokal(post.flyttetHit()), svar != null && svar.erStroeket(), kanEndres);
    }

    private String overskrift(Loggpost post, Oppslag alt, Locale språk) {
        Map<PersonId, String> navn = alt.navn;
        return switch (post.slag()) {
            case NIVAAENDRING -> tekst(nivaakode(post.fakta()), språk, post.fakta().path("fra").asInt(), post.fakta().path("til").asInt());
            case OVERLEVERING -> tekst(post.fakta().hasNonNull("fra") ? "logg.pinnen.skiftet" : "logg.pinnen.gitt", språk,
                    navn.getOrDefault(person(post.fakta(), "til"), ""),
                    post.fakta().hasNonNull("fra") ? navn.getOrDefault(person(post.fakta(), "fra"), "") : "");
            case MOETE -> tekst("logg.moete." + post.fakta().path("hva").asString(), språk,
                    tekst("moete.slag." + post.fakta().path("slag").asString(), språk), naar(post.fakta(), språk));
            case DELTAKELSE -> tekst("logg.deltakelse." + post.fakta().path("hva").asString(), språk, post.fakta().hasNonNull("person")
                    ? navn.getOrDefault(person(post.fakta(), "person"), "") : tekst("tjeneste." + post.fakta().path("tjeneste").asString(), språk));
            case TRINN -> tekst("logg.trinn." + post.fakta().path("hva").asString(), språk, post.fakta().path("trinn").asString(),
                    post.fakta().hasNonNull("person") ? navn.getOrDefault(person(post.fakta(), "person"), "") : "");
            case TILTAK, EVALUERING -> tiltak(post.fakta(), alt, språk);
            case FLYTTET -> tekst("stroeket".equals(post.fakta().path("hva").asString("")) ? "logg.flyttet.stroeket" : "logg.flyttet.bort", språk);
            default -> null;
        };
    }

    private String tiltak(JsonNode fakta, Oppslag alt, Locale språk) {
        if (fakta.hasNonNull("plan")) {
            return tekst("logg.plan." + fakta.get("plan").asString(), språk, !fakta.hasNonNull("dato") ? "" : LocalDate.parse(fakta.get("dato").asString())
                    .format(DateTimeFormatter.ofPattern(tekst("dato.dagAar", språk), språk)));
        }
        return fakta.path("hva").isEmpty() ? null : tekst("logg.tiltak", språk, alt.tiltak.getOrDefault(UUID.fromString(fakta.path("tiltak").asString()), ""),
                fakta.get("hva").valueStream().map(hva -> skjedde(hva.asString(), fakta, alt, språk)).collect(Collectors.joining(", ")));
    }

    private String skjedde(String hva, JsonNode fakta, Oppslag alt, Locale språk) {
        return "foreslaatt".equals(hva) && fakta.hasNonNull("person") ? tekst("logg.tiltak.spurt", språk, alt.navn.getOrDefault(person(fakta, "person"), ""))
                : tekst("logg.tiltak." + hva, språk);
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
