package no.stafett.stafettlogg.vedlegg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hva som slipper inn, og hva som ikke gjør det. */
class FilkontrollTest {

    @Test
    void skal_kjenne_slagene_på_innholdet() throws IOException {
        assertThat(Filkontroll.kontroller(bilde("png"))).isEqualTo(Filslag.PNG);
        assertThat(Filkontroll.kontroller(bilde("jpg"))).isEqualTo(Filslag.JPEG);
        assertThat(Filkontroll.kontroller(pdf())).isEqualTo(Filslag.PDF);
        assertThat(Filkontroll.kontroller(bytes("Hei på deg.\n\tÆøå آدا ኣዳ"))).isEqualTo(Filslag.TEKST);
        assertThat(Filkontroll.kontroller(arkiv(docx()))).isEqualTo(Filslag.DOCX);
        assertThat(Filkontroll.kontroller(arkiv(odt()))).isEqualTo(Filslag.ODT);
    }

    @Test
    void skal_ikke_slippe_inn_andre_slag() throws IOException {
        nei("fil_tom", new byte[0]);
        nei("fil_feil_slag", new byte[] {'M', 'Z', 0, 1, 2});
        nei("fil_feil_slag", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1});
        nei("fil_feil_slag", arkiv(Map.of("en.txt", "tekst")));
        nei("fil_feil_slag", bytes("PK\u0003\u0004 ikke et arkiv"));
        nei("fil_feil_slag", bytes("%PDF-1.7 ikke en pdf\n%%EOF"));
    }

    @Test
    void skal_ikke_slippe_inn_to_filer_i_en() throws IOException {
        nei("fil_farlig", med(bilde("png"), arkiv(Map.of("a.js", "x"))));
        nei("fil_farlig", med(bilde("jpg"), bytes("<script>alert(1)</script>")));
        nei("fil_farlig", med(pdf(), arkiv(Map.of("a.jar", "x"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/activeX/activeX1.bin", "word/embeddings/ole.bin", "../../etc/passwd", "word/x.exe"})
    void skal_ikke_slippe_inn_et_dokument_med_noe_som_kan_kjøre(String del) throws IOException {
        Map<String, String> deler = docx();
        deler.put(del, "x");
        nei("fil_farlig", arkiv(deler));
    }

    @Test
    void skal_ikke_slippe_inn_et_dokument_som_henter_noe_utenfra_men_gjerne_en_lenke() throws IOException {
        Map<String, String> mal = docx();
        mal.put("word/_rels/settings.xml.rels", "<Relationships><Relationship Type=\"http://x/attachedTemplate\" Target=\"http://x/a.dotm\" TargetMode=\"External\"/></Relationships>");
        nei("fil_farlig", arkiv(mal));
        for (String skjult : List.of("<r:Relationship TargetMode='External' Type='http://x/attachedTemplate' Target='http://x/a.dotm'/>",
                "<Relationship TargetMode = \"External\" Target=\"http://x/hyperlink\" Type=\"http://x/image\"/>", "<\0R\0e\0l")) {
            Map<String, String> annerledes = docx();
            annerledes.put("word/_rels/settings.xml.rels", "<Relationships>" + skjult + "</Relationships>");
            nei("fil_farlig", arkiv(annerledes));
        }
        Map<String, String> bilde = odt();
        bilde.put("styles.xml", "<draw:image xlink:href='http://x/a.png'/>");
        nei("fil_farlig", arkiv(bilde));
        Map<String, String> lenke = docx();
        lenke.put("word/_rels/document.xml.rels", "<Relationships><Relationship Type=\"http://x/hyperlink\" Target=\"https://x\" TargetMode=\"External\"/></Relationships>");
        assertThat(Filkontroll.kontroller(arkiv(lenke))).isEqualTo(Filslag.DOCX);
        Map<String, String> basic = odt();
        basic.put("Basic/Standard/Module1.xml", "x");
        nei("fil_farlig", arkiv(basic));
    }

    @Test
    void skal_ikke_slippe_inn_et_arkiv_som_blir_til_noe_stort() throws IOException {
        Map<String, String> bombe = docx();
        String null10 = "0".repeat(10 * 1024 * 1024);
        for (int i = 0; i < 12; i++) {
            bombe.put("word/media/" + i, null10);
        }
        byte[] fil = arkiv(bombe);
        assertThat(fil.length).isLessThan(1024 * 1024);
        nei("fil_farlig", fil);
    }

    @Test
    void skal_ikke_slippe_inn_en_pdf_som_blir_til_noe_stort() throws IOException {
        try (PDDocument bombe = new PDDocument()) {
            bombe.addPage(new PDPage());
            PDStream stor = new PDStream(bombe);
            try (OutputStream ut = stor.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] nuller = new byte[1024 * 1024];
                for (int i = 0; i < 101; i++) {
                    ut.write(nuller);
                }
            }
            bombe.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Stor"), stor);
            byte[] fil = lagre(bombe);
            assertThat(fil.length).isLessThan(1024 * 1024);
            nei("fil_farlig", fil);
        }
    }

    @Test
    void skal_ikke_slippe_inn_en_pdf_med_skript_eller_lås() throws IOException {
        try (PDDocument skript = new PDDocument()) {
            skript.addPage(new PDPage());
            skript.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            nei("fil_farlig", lagre(skript));
        }
        try (PDDocument låst = new PDDocument()) {
            låst.addPage(new PDPage());
            låst.protect(new StandardProtectionPolicy("eier", "", new AccessPermission()));
            nei("fil_farlig", lagre(låst));
        }
    }

    @Test
    void skal_si_nei_til_prøvefila_alle_virusprogrammer_kjenner() {
        nei("fil_farlig", bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*"));
    }

    @Test
    void skal_gi_fila_et_navn_som_er_trygt() {
        assertThat(Filnavn.av("../../etc/passwd", Filslag.TEKST)).isEqualTo("passwd.txt");
        assertThat(Filnavn.av("C:\\Users\\Mina\\Språkkartlegging.PDF", Filslag.PDF)).isEqualTo("Språkkartlegging.pdf");
        assertThat(Filnavn.av("faktura.pdf.exe", Filslag.PNG)).isEqualTo("faktura.pdf.png");
        assertThat(Filnavn.av("\"\r\nSet-Cookie: x", Filslag.PDF)).doesNotContain("\r", "\n", "\"").endsWith(".pdf");
        assertThat(Filnavn.av(null, Filslag.ODT)).isEqualTo("vedlegg.odt");
        assertThat(Filnavn.av("a".repeat(500), Filslag.PDF)).hasSizeLessThan(150);
    }

    private static void nei(String kode, byte[] fil) {
        assertThatThrownBy(() -> Filkontroll.kontroller(fil)).isInstanceOfSatisfying(FilenSlipperIkkeInn.class, nei -> assertThat(nei.kode()).isEqualTo(kode));
    }

    static byte[] bilde(String slag) throws IOException {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), slag, ut);
        return ut.toByteArray();
    }

    static byte[] pdf() throws IOException {
        try (PDDocument dokument = new PDDocument()) {
            dokument.addPage(new PDPage());
            return lagre(dokument);
        }
    }

    private static byte[] lagre(PDDocument dokument) throws IOException {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        dokument.save(ut);
        return ut.toByteArray();
    }

    private static Map<String, String> docx() {
        return new LinkedHashMap<>(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>"));
    }

    private static Map<String, String> odt() {
        return new LinkedHashMap<>(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"));
    }

    private static byte[] arkiv(Map<String, String> deler) throws IOException {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (ZipOutputStream arkiv = new ZipOutputStream(ut)) {
            for (Map.Entry<String, String> del : deler.entrySet()) {
                arkiv.putNextEntry(new ZipEntry(del.getKey()));
                arkiv.write(bytes(del.getValue()));
            }
        }
        return ut.toByteArray();
    }

    private static byte[] med(byte[] foran, byte[] bak) {
        byte[] begge = java.util.Arrays.copyOf(foran, foran.length + bak.length);
        System.arraycopy(bak, 0, begge, foran.length, bak.length);
        return begge;
    }

    static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }
}
