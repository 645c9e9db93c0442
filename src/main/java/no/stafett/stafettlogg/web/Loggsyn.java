package no.stafett.stafettlogg.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.stafettlogg.post.Loggleser;
import no.stafett.stafettlogg.post.Logglinje;
import no.stafett.stafettlogg.post.Loggslag;
import no.stafett.stafettlogg.post.NyLoggpost;
import no.stafett.stafettlogg.post.Retting;

/** Loggen slik API-et viser og tar imot den. */
final class Loggsyn {

    private Loggsyn() {
    }

    private static final String SLAG = Loggslag.SKREVNE + "|tiltak|evaluering|overlevering|nivaaendring|moete|deltakelse|trinn|flyttet";

    @Schema(name = "Loggutvalg")
    record Valg(@Nullable @Pattern(regexp = SLAG, message = "ugyldig_valg") String slag, @Nullable String etter,
            @Nullable @Min(1) @Max(200) @Schema(defaultValue = "50") Integer antall) {

        Loggleser.Utvalg utvalg() {
            return new Loggleser.Utvalg(slag == null ? null : Loggslag.finn(slag).orElseThrow(), etter, antall == null ? 50 : antall);
        }
    }

    @Schema(name = "Logg")
    record Side(List<Post> poster, @Nullable String neste, long totalt, List<String> kanSkrive) {

        static Side av(Loggleser.Side side) {
            return new Side(side.linjer().stream().map(Post::av).toList(), side.neste(), side.totalt(),
                    side.rett().slag().stream().sorted().map(Loggslag::navn).toList());
        }
    }

    @Schema(name = "Loggpost")
    record Post(UUID postId, @Schema(allowableValues = {"referat", "notat", "lysglimt", "dokument", "tiltak", "evaluering", "overlevering",
            "nivaaendring", "moete", "deltakelse", "trinn", "flyttet"}) String slag, LocalDate dato, @Nullable String overskrift, String tekst, List<Felt> felter,
            boolean synligForForesatt, @Nullable String forfatter, @Nullable String paaVegneAv, Instant skrevet, int versjon, @Nullable Instant rettet,
            @Nullable Instant flyttetHit, List<Fil> vedlegg, boolean kanEndres,
            @Schema(allowableValues = {"alminnelig", "helse", "barnevern", "foresattes_egne"}) String opplysninger, @Nullable UUID svarId,
            boolean kanRetteSvar, boolean stroeket) {

        static Post av(Logglinje l) {
            return new Post(l.post().id(), l.post().slag().navn(), l.post().dato(), l.overskrift(), l.post().tekst(),
                    l.felter().stream().map(f -> new Felt(f.ledetekst(), f.verdi())).toList(), l.post().synligForForesatt(),
                    l.forfatter().isEmpty() ? null : l.forfatter(), l.paaVegneAv(), l.post().skrevet(), l.post().versjon(), l.post().rettet(),
                    l.post().flyttetHit(), l.post().vedlegg().stream().map(Fil::av).toList(), l.kanEndres() && l.post().erSkrevetHer(),
                    l.post().opplysninger(), l.post().svar(), l.kanEndres() && !l.post().erSkrevetHer(), l.stroeket());
        }
    }

    @Schema(name = "Loggvedlegg")
    record Fil(UUID vedleggId, String navn, String slag, long stoerrelse, boolean virussjekk) {

        static Fil av(no.stafett.stafettlogg.post.Loggvedlegg v) {
            return new Fil(v.id(), v.navn(), v.slag(), v.stoerrelse(), v.virussjekk());
        }
    }

    @Schema(name = "Loggfelt")
    record Felt(String ledetekst, String verdi) {
    }

    @Schema(name = "LoggpostMedHistorie")
    record Ett(Post post, List<Eldre> eldre) {

        static Ett av(Loggleser.Ett ett) {
            return new Ett(Post.av(ett.linje()), ett.eldre().stream().map(e -> new Eldre(e.versjon(), e.dato(), e.tekst(), e.synligForForesatt(),
                    e.erstattet().atZone(Forretningsklokke.NORGE).toInstant(), e.av(), e.grunn())).toList());
        }
    }

    @Schema(name = "Loggversjon")
    record Eldre(int versjon, LocalDate dato, String tekst, boolean synligForForesatt, Instant erstattet, String av, String grunn) {
    }

    @Schema(name = "NyLoggpost")
    record Ny(@NotNull @Pattern(regexp = Loggslag.SKREVNE, message = "ugyldig_valg") String slag, @Nullable LocalDate dato,
            @NotBlank @Size(max = 20_000) String tekst, @Nullable Boolean synligForForesatt,
            @Nullable @Pattern(regexp = NyLoggpost.OPPLYSNINGER, message = "ugyldig_valg") String opplysninger) {

        NyLoggpost innlegget(LocalDate idag) {
            return new NyLoggpost(Loggslag.finn(slag).orElseThrow(), dato == null ? idag : dato, tekst, Boolean.TRUE.equals(synligForForesatt),
                    opplysninger == null ? NyLoggpost.ALMINNELIG : opplysninger);
        }
    }

    @Schema(name = "Loggretting")
    record Rett(@NotNull @Min(1) Integer versjon, @NotNull LocalDate dato, @NotBlank @Size(max = 20_000) String tekst,
            @NotNull Boolean synligForForesatt, @NotBlank @Size(max = 500) String grunn) {

        Retting rettingen() {
            return new Retting(versjon, dato, tekst, synligForForesatt, grunn);
        }
    }

    @Schema(name = "Loggflytting")
    record Flytt(@NotNull @Pattern(regexp = EnhetId.MOENSTER, message = "ugyldig_valg") String tilSakId) {
    }

    @Schema(name = "FlyttetLoggpost")
    record Flyttet(UUID postId, String sakId) {
    }
}
