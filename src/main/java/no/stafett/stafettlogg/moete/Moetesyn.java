package no.stafett.stafettlogg.moete;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;

/** Møtene slik API-et viser og tar imot dem. */
final class Moetesyn {

    private Moetesyn() {
    }

    @Schema(name = "Moeteoversikt")
    record Oversikt(List<Moetet> kommende, List<Moetet> tidligere, boolean kanKalleInn) {

        static Oversikt av(Moeteleser.Oversikt o) {
            return new Oversikt(o.kommende().stream().map(Moetet::av).toList(), o.tidligere().stream().map(Moetet::av).toList(), o.kanKalleInn());
        }
    }

    @Schema(name = "Moete")
    record Moetet(UUID moeteId, @Schema(allowableValues = {"samarbeidsmoete", "evalueringsmoete", "moete_med_foresatte", "tverrfaglig_moete",
            "ansvarsgruppe", "nettverksmoete", "annet"}) String slag, String formaal, Instant start, Instant slutt, @Nullable String sted,
            @Nullable String lenke, @Nullable String agenda, @Nullable String referent, List<Bedt> deltakere, @Nullable String andre,
            @Nullable String barnet,
            @Nullable String hvemSnakker, @Nullable String tolk, boolean tolkBestilt,
            @Schema(allowableValues = {"planlagt", "avlyst", "holdt"}) String status, @Nullable String grunn, int versjon, String innkaltAv,
            Instant innkalt, boolean kanEndres, boolean kanBesvares) {

        static Moetet av(Moetebilde b) {
            Moete m = b.moete();
            Moetefelt f = m.felt();
            return new Moetet(m.id(), f.slag(), f.formaal(), f.start(), f.slutt(), f.sted(), f.lenke(), f.agenda(), b.referent(),
                    b.bedte().stream().map(Bedt::av).toList(), f.andre(), f.barnet(), f.hvemSnakker(), f.tolk(), f.tolkBestilt(), m.status(),
                    m.grunn(), m.versjon(), b.innkaltAv(), m.innkalt(), b.kanEndres(), b.kanBesvares());
        }
    }

    @Schema(name = "Moetedeltaker")
    record Bedt(UUID personId, String navn, @Nullable String svar, @Nullable String ord,
            boolean svarteFoerEndring, boolean serSaken) {

        static Bedt av(Moetebilde.Bedt b) {
            return new Bedt(b.deltaker().person().verdi(), b.navn(), b.deltaker().svar(), b.deltaker().ord(), b.foerFlytting(), b.serSaken());
        }
    }

    @Schema(name = "MoeteMedHistorie")
    record Ett(Moetet moete, List<Hendt> historikk) {

        static Ett av(Moeteleser.Ett ett) {
            return new Ett(Moetet.av(ett.moete()), ett.historie().stream().map(Hendt::av).toList());
        }
    }

    /** @param endret navnene på det som ble annerledes */
    @Schema(name = "Moetehendelse")
    record Hendt(@Schema(allowableValues = {"endret", "avlyst", "gjenopptatt", "holdt"}) String hendelse, @Nullable String grunn,
            @Nullable String av, Instant tid, List<String> endret, Instant startFoer, Instant sluttFoer, @Nullable String stedFoer,
            List<TattUt> tattUt) {

        static Hendt av(Moetebilde.Hendt h) {
            return new Hendt(h.hendelse(), h.grunn(), h.av(), h.tid().atZone(Forretningsklokke.NORGE).toInstant(), h.ulikt(), h.foer().start(),
                    h.foer().slutt(), h.foer().sted(), h.tattUt().stream().map(t -> new TattUt(t.navn(), t.svar(), t.ord())).toList());
        }
    }

    @Schema(name = "TattUtAvMoetet")
    record TattUt(String navn, @Nullable String svar, @Nullable String ord) {
    }

    @Schema(name = "NyttMoete")
    record Nytt(@NotNull @Pattern(regexp = Moetefelt.SLAG, message = "ugyldig_valg") String slag, @NotBlank @Size(max = 1000) String formaal,
            @NotNull Instant start, @NotNull Instant slutt, @Nullable @Size(max = 200) String sted, @Nullable @Size(max = 500) String lenke,
            @Nullable @Size(max = 2000) String agenda, @Nullable @Pattern(regexp = EnhetId.MOENSTER, message = "ugyldig_valg") String referentId,
            @Nullable @Size(max = 40) List<@Pattern(regexp = EnhetId.MOENSTER, message = "ugyldig_valg") String> deltakerIder,
            @Nullable @Size(max = 500) String andre, @Nullable @Pattern(regexp = Moetefelt.BARNET, message = "ugyldig_valg") String barnet,
            @Nullable @Size(max = 120) String hvemSnakker, @Nullable @Size(max = 60) String tolk, @Nullable Boolean tolkBestilt) {

        Moetefelt felt() {
            return new Moetefelt(slag, formaal, start, slutt, sted, lenke, agenda, referentId == null ? null : PersonId.av(referentId),
                    deltakerIder == null ? List.of() : deltakerIder.stream().map(PersonId::av).toList(), andre, barnet, hvemSnakker, tolk,
                    Boolean.TRUE.equals(tolkBestilt));
        }
    }

    @Schema(name = "EndretMoete")
    record Endret(@NotNull @Min(1) Integer versjon, @NotNull @Valid Nytt moete) {
    }

    @Schema(name = "Moeteavlysning")
    record Avlyst(@NotBlank @Size(max = 500) String grunn) {
    }

    @Schema(name = "Moetesvar")
    record Svar(@NotNull @Pattern(regexp = "ja|nei|kanskje", message = "ugyldig_valg") String svar, @Nullable @Size(max = 300) String ord) {
    }
}
