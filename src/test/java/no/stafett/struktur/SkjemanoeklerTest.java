package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feltene serveren lytter til: navn, type, valg og om de er påkrevd. */
class SkjemanoeklerTest {

  private static final List<String> NIVAA_0 = List.of("avslutt", "systemtiltak", "nivaa_1", "nivaa_2", "nivaa_3",
      "egen_tjeneste_uten_samtykke", "barnekoordinator", "overfoer");
  private static final List<String> NIVAA_1 = List.of("avslutt", "fortsett", "nye_tiltak", "nivaa_2", "nivaa_3",
      "egen_tjeneste_uten_samtykke", "barnekoordinator", "overfoer");
  private static final List<String> NIVAA_2 = List.of("avslutt", "fortsett", "nye_tiltak", "nivaa_1", "nivaa_3",
      "koordinerende_enhet", "avklar_samordning", "barnekoordinator", "overfoer");
  private static final List<String> NIVAA_3 = List.of("avslutt", "fortsett", "nye_tiltak", "nivaa_1", "nivaa_2",
      "koordinerende_enhet", "avklar_samordning", "individuell_plan", "barnekoordinator", "overfoer");
  private static final Map<String, List<String>> UTFALL = Map.of("beslutning_nivaa_0", NIVAA_0,
      "beslutning_nivaa_1", NIVAA_1, "beslutning_nivaa_2", NIVAA_2, "beslutning_nivaa_3", NIVAA_3,
      "evaluering_beslutning_nivaa_1", NIVAA_1, "evaluering_beslutning_nivaa_2", NIVAA_2,
      "evaluering_beslutning_nivaa_3", NIVAA_3);

  @ParameterizedTest
  @CsvSource({
      "undring,hva,textarea,true", "undring,akuttSjekk,radio,true", "undring,sakstype,radio,false",
      "undringsnotat,akuttSjekk,radio,true", "undringsnotat,arsakGruppe,checkbox,false",
      "undringssamtale_foresatte,arsakGruppe,checkbox,false", "undringssamtale_foresatte,samletVurdering,radio,true",
      "undringssamtale_foresatte,antallTjenester,number,true", "undringssamtale_foresatte,enighetForesatte,radio,true",
      "undringssamtale_foresatte,ipRett,radio,false", "tiltakslogg,samletVurdering,radio,false",
      "ip_sjekk,ipRett,radio,false", "tiltaksplan,evalueringsdato,datetime,true",
      "tiltaksplan,stafettholder,select,false", "tiltaksplan,maal,textarea,true", "tiltaksplan,tiltak,dynamiclist,false",
      "henvisning,mottaker,select,true", "moeteinnkalling,inviterteEnheter,taglist,false",
      "samtykke,avgjoerelse,radio,true", "samtykke,tjenester,checklist,true", "samtykke,gyldigFra,datetime,false",
      "samtykke,gyldigTil,datetime,true", "samtykke,samtykkerNavn,textfield,true", "samtykke,relasjon,radio,true",
      "samtykke,foreldreansvar,radio,false", "samtykke,kanal,radio,true", "overgangsskjema,nyEnhet,select,true",
      "mottak,godtatt,radio,true", "mottak,begrunnelse,textarea,true", "svar_paa_invitasjon,godtatt,radio,true",
      "svar_paa_invitasjon,begrunnelse,textarea,true", "svar_paa_tiltak,godtatt,radio,true",
      "svar_paa_tiltak,begrunnelse,textarea,true", "tiltak_gjort,gjennomfoert,radio,true", "uten_samtykke,proevIgjenDato,datetime,true",
      "bekymringsmelding,meldingSendt,radio,true", "avklar_samordning,samordner,select,false",
      "oppnevn_barnekoordinator,barnekoordinator,textfield,false",
      "beslutning_nivaa_3,ferdigeEnheter,taglist,false", "evaluering_beslutning_nivaa_3,ferdigeEnheter,taglist,false"})
  void skalHaFeltetServerenLytterTil(String id, String noekkel, String type, boolean paakrevd) {
    JsonNode felt = Skjemafil.les(id).felt(noekkel);
    assertThat(Skjemafil.type(felt)).isEqualTo(type);
    assertThat(Skjemafil.paakrevd(felt)).isEqualTo(paakrevd);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "undring|akuttSjekk|ja,nei", "undringsnotat|akuttSjekk|ja,nei",
      "undring|sakstype|ordinaer,skolemiljoe,barnehagemiljoe",
      "undringssamtale_foresatte|samletVurdering|ingen_bekymring,bekymring,uavklart,bytter_enhet",
      "tiltakslogg|samletVurdering|maal_naadd,delvis,ingen_effekt,uenig_samordning,bytter_enhet",
      "undringssamtale_foresatte|enighetForesatte|ja,delvis,nei",
      "undringssamtale_foresatte|ipRett|nei,ip,barnekoordinator", "ip_sjekk|ipRett|nei,ip,barnekoordinator",
      "samtykke|avgjoerelse|gitt,nektet", "samtykke|kanal|id_porten,papir,muntlig",
      "samtykke|tjenester|barnehage,skole,sfo,helsestasjon,ppt,barnevern,bup,nav,psykisk_helse,ke,annet",
      "mottak|godtatt|ja,nei", "svar_paa_invitasjon|godtatt|ja,nei", "bekymringsmelding|meldingSendt|ja,nei"})
  void skalHaValgeneServerenKjenner(String id, String noekkel, String valg) {
    assertThat(Skjemafil.valg(Skjemafil.les(id).felt(noekkel))).containsExactly(valg.split(","));
  }

  @ParameterizedTest
  @CsvSource({"henvisning,mottaker,enheter", "moeteinnkalling,inviterteEnheter,enheter",
      "overgangsskjema,nyEnhet,enheter", "avklar_samordning,samordner,enheter", "tiltaksplan,stafettholder,personer",
      "beslutning_nivaa_3,ferdigeEnheter,medvirkende", "evaluering_beslutning_nivaa_3,ferdigeEnheter,medvirkende"})
  void skalHenteValgeneFraServeren(String id, String noekkel, String kilde) {
    assertThat(Skjemafil.les(id).felt(noekkel).path("valuesKey").asText()).isEqualTo(kilde);
  }

  @Test
  void skalHaHeleTiltaketIPlanen() {
    assertThat(Skjemafil.noekler(Skjemafil.les("tiltaksplan").felt("tiltak"))).containsExactly(
        "problem", "tiltak", "arena", "tjeneste", "ansvarligPerson", "ansvarlig", "start", "frist", "evalueres");
  }

  static Stream<String> beslutninger() {
    return UTFALL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("beslutninger")
  void skalTilbyNoeyaktigUtfallenePaaNivaaet(String id) {
    JsonNode utfall = Skjemafil.les(id).felt("utfall");
    assertThat(Skjemafil.type(utfall)).isEqualTo("radio");
    assertThat(Skjemafil.paakrevd(utfall)).isTrue();
    assertThat(Skjemafil.valg(utfall)).containsExactlyElementsOf(UTFALL.get(id));
  }

  @ParameterizedTest
  @MethodSource("beslutninger")
  void skalBegrunneOgSkriveHvemSomDeltok(String id) {
    Skjemafil skjema = Skjemafil.les(id);
    assertThat(Skjemafil.paakrevd(skjema.felt("begrunnelse"))).isTrue();
    assertThat(Skjemafil.noekler(skjema.rot())).contains("deltok", "enigForesatte", "enigBarn", "beslutningsdato");
  }

  @ParameterizedTest
  @MethodSource("beslutninger")
  void skalBareSpoerreOmDetUtfalletTrenger(String id) {
    Skjemafil skjema = Skjemafil.les(id);
    List<String> utfall = UTFALL.get(id);
    kontrollerGruppe(skjema, "avslutt", "avslutningsgrunn", true);
    kontrollerGruppe(skjema, "fortsett", "evalueringsdato", utfall.contains("fortsett"));
    kontrollerGruppe(skjema, "koordinerende_enhet", "spoersmaalTilKe", utfall.contains("koordinerende_enhet"));
  }

  private static void kontrollerGruppe(Skjemafil skjema, String utfall, String noekkel, boolean skalFinnes) {
    List<JsonNode> grupper = skjema.komponenter().stream()
        .filter(k -> Skjemafil.vilkaar(k).equals("=utfall != \"" + utfall + "\""))
        .filter(k -> Skjemafil.noekler(k).contains(noekkel)).toList();
    assertThat(grupper).as(utfall).hasSize(skalFinnes ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluering", "evaluering_beslutning_nivaa_1", "evaluering_beslutning_nivaa_2",
      "evaluering_beslutning_nivaa_3"})
  void skalVurdereSamletEtterNivaaEnTilTre(String id) {
    Skjemafil skjema = Skjemafil.les(id);
    assertThat(Skjemafil.valg(skjema.felt("samletVurdering"))).containsExactly(
        "maal_naadd", "delvis", "ingen_effekt", "uenig_samordning", "bytter_enhet");
    assertThat(Skjemafil.valg(skjema.felt("enighetForesatte"))).containsExactly("ja", "delvis", "nei");
    assertThat(Skjemafil.valg(skjema.felt("ipRett"))).containsExactly("nei", "ip", "barnekoordinator");
    assertThat(skjema.felt("antallTjenester").path("validate").path("max").asInt()).isEqualTo(10);
  }

  @Test
  void skalHaAlleUtfallIBeslutningsnotatet() {
    assertThat(Skjemafil.valg(Skjemafil.les("beslutningsnotat").felt("utfall"))).containsExactlyInAnyOrder("avslutt",
        "fortsett", "nye_tiltak", "nivaa_1", "nivaa_2", "nivaa_3", "systemtiltak", "egen_tjeneste_uten_samtykke",
        "koordinerende_enhet", "avklar_samordning", "individuell_plan", "barnekoordinator", "overfoer");
  }

  @Test
  void skalKunneSkriveEnUndringMedHoeystTrePaakrevdeFelt() {
    assertThat(Skjemafil.les("undring").komponenter().stream().filter(Skjemafil::paakrevd)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void skalGodtaLysglimtPaaHoeyst500Tegn() {
    assertThat(Skjemafil.les("lysglimt").felt("tekst").path("validate").path("maxLength").asInt()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bekymringsmelding", "akutt_lederinfo", "akutt_kvittering", "akutt_foresatte_informeres"})
  void skalAldriBeNoenSnakkeMedForesatteFoerst(String id) {
    Skjemafil skjema = Skjemafil.les(id);
    String tekst = skjema.rot().toString().toLowerCase();
    assertThat(tekst).doesNotContain("snakk med foresatte").doesNotContain("ta kontakt med foresatte");
    assertThat(skjema.komponenter().stream().filter(Skjemafil::paakrevd).map(k -> k.path("key").asText()))
        .doesNotContain("foresatteInformert", "tattOpp");
  }
}
