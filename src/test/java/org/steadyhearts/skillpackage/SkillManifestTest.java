package org.steadyhearts.skillpackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.ask.smapi.model.v1.skill.Manifest.AlexaPresentationAplInterface;
import com.amazon.ask.smapi.model.v1.skill.Manifest.DistributionCountries;
import com.amazon.ask.smapi.model.v1.skill.Manifest.EventNameType;
import com.amazon.ask.smapi.model.v1.skill.Manifest.PermissionItems;
import com.amazon.ask.smapi.model.v1.skill.Manifest.PermissionName;
import com.amazon.ask.smapi.model.v1.skill.Manifest.Region;
import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifest;
import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifestEnvelope;
import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifestLocalizedPublishingInformation;
import com.amazon.ask.smapi.model.v1.skill.Manifest.ViewportMode;
import com.amazon.ask.smapi.model.v1.skill.Manifest.ViewportShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.tools.models.SmapiJson;

/** The manifest, read as Alexa's skill management reads it. */
class SkillManifestTest {

  private static final Path FILE = Path.of("infrastructure/skill.json");
  private static final Path CARE = Path.of("src/main/resources/curriculum/en/care.yaml");
  private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");
  private static final String LOCALES = "en-US, en-GB, en-AU, en-CA, en-IN";
  private static final Set<String> REGIONS = Set.of("NA", "EU", "FE");

  private static SkillManifest manifest;

  @BeforeAll
  static void read() throws IOException {
    manifest = SmapiJson.read(FILE, SkillManifestEnvelope.class).getManifest();
  }

  @Test
  void aPropertyThatAmazonDoesNotKnowIsRefused(@TempDir Path folder) throws IOException {
    var slip = Files.readString(FILE).replace("\"examplePhrases\"", "\"examplePhrase\"");
    var file = Files.writeString(folder.resolve("skill.json"), slip);

    assertThatThrownBy(() -> SmapiJson.read(file, SkillManifestEnvelope.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void fiveLocalesAreThereWithTheirPrivacyAnswers() {
    var five = Set.of(LOCALES.split(", "));

    assertThat(listings().keySet()).isEqualTo(five);
    assertThat(manifest.getPrivacyAndCompliance().getLocales().keySet()).isEqualTo(five);
  }

  @Test
  void everyListingKeepsTheStoresLimits() {
    assertThat(manifest.getPublishingInformation().getTestingInstructions())
        .hasSizeLessThanOrEqualTo(4_000);
    assertThat(listings().values())
        .allSatisfy(
            listing -> {
              assertThat(listing.getName()).hasSizeBetween(2, 50);
              assertThat(listing.getSummary()).hasSizeLessThanOrEqualTo(160);
              assertThat(listing.getDescription()).hasSizeLessThanOrEqualTo(4_000);
              assertThat(listing.getKeywords())
                  .hasSizeLessThanOrEqualTo(30)
                  .doesNotHaveDuplicates();
              assertThat(listing.getExamplePhrases()).hasSize(3);
            });
  }

  @Test
  void everyListingSaysWhatTheSkillIsNot() {
    assertThat(listings().values())
        .extracting(SkillManifestLocalizedPublishingInformation::getDescription)
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains("not a substitute for professional medical advice")
                    .contains("not therapy")
                    .contains("not an emergency service")
                    .contains("This skill is for adults")
                    .contains("never explicit"));
  }

  @Test
  void noListingPromisesOrBorrowsAmazonsName() {
    assertThat(listings().values())
        .extracting(one -> one.getName() + one.getSummary() + one.getDescription())
        .allSatisfy(
            text ->
                assertThat(text.toLowerCase(Locale.ROOT))
                    .doesNotContain("alexa skill", "amazon", "echo")
                    .doesNotContainPattern(
                        "\\b(cures?|heals?|proven|guaranteed?|five stars|reviews?)\\b"));
  }

  @Test
  void listingsDifferBySpellingAndEmergencyNumberOnly() {
    assertThat(listings().values())
        .extracting(
            one ->
                one.getDescription()
                    .replace("practise", "practice")
                    .replace("recognises", "recognizes")
                    .replaceAll("\\d+", "number"))
        .containsOnly(listings().get("en-US").getDescription().replaceAll("\\d+", "number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-GB", "en-AU", "en-CA", "en-IN"})
  void aListingNamesTheEmergencyNumberThatTheVoiceGives(String locale) throws IOException {
    var country = Locale.forLanguageTag(locale).getCountry();
    var care = new YAMLMapper().readTree(CARE.toFile()).at("/countries/" + country + "/danger");
    var number = NUMBER.matcher(care.asText());

    assertThat(number.find()).isTrue();
    assertThat(listings().get(locale).getDescription())
        .contains("If you're in danger, call " + number.group(1) + ".");
  }

  @Test
  void itIsOfferedOnlyWhereTheVoiceKnowsNumbersToCall() {
    var information = manifest.getPublishingInformation();

    assertThat(information.getIsAvailableWorldwide()).isFalse();
    assertThat(
            information.getDistributionCountries().stream()
                .map(DistributionCountries::toString)
                .collect(Collectors.toSet()))
        .isEqualTo(CurriculumReader.read("en").care().byCountry().keySet());
  }

  @Test
  void theAnswersOnPrivacyAreWhatTheSkillDoes() {
    var answers = manifest.getPrivacyAndCompliance();

    assertThat(answers.getIsChildDirected()).isFalse();
    // Hashed ids and what is remembered with them are personal data all the same.
    assertThat(answers.getUsesPersonalInfo()).isTrue();
    assertThat(answers.getUsesHealthInfo()).isFalse();
    assertThat(answers.getAllowsPurchases()).isFalse();
    assertThat(answers.getContainsAds()).isFalse();
    assertThat(answers.getIsExportCompliant()).isTrue();
    assertThat(answers.getLocales().values())
        .allSatisfy(
            one -> {
              assertThat(one.getPrivacyPolicyUrl()).isEqualTo("${pages.url}/privacy.html");
              assertThat(one.getTermsOfUseUrl()).isEqualTo("${pages.url}/terms.html");
            });
  }

  @Test
  void theOnlyPermissionsAreTheOneThatTellsVoicesApartAndTheOneForReminders() {
    assertThat(manifest.getPermissions())
        .extracting(PermissionItems::getName)
        .containsExactly(
            PermissionName.ALEXA_PERSON_ID_READ,
            PermissionName.ALEXA_ALERTS_REMINDERS_SKILL_READWRITE);
  }

  @Test
  void skillEventsArriveWhereTheirRegionsDataIs() {
    var events = manifest.getEvents();

    assertThat(events.getSubscriptions())
        .extracting(one -> one.getEventName())
        .containsExactly(
            EventNameType.SKILL_ENABLED,
            EventNameType.SKILL_DISABLED,
            EventNameType.SKILL_PERMISSION_ACCEPTED,
            EventNameType.SKILL_PERMISSION_CHANGED,
            EventNameType.REMINDER_DELETED);
    assertThat(events.getEndpoint()).isEqualTo(manifest.getApis().getCustom().getEndpoint());
    assertThat(events.getRegions()).isEqualTo(manifest.getApis().getCustom().getRegions());
  }

  @Test
  void everyRegionsEndpointIsLeftToTheOperator() {
    var custom = manifest.getApis().getCustom();

    assertThat(custom.getEndpoint().getUri()).isEqualTo("${lambda.arn}");
    assertThat(custom.getRegions().keySet()).isEqualTo(REGIONS);
    assertThat(custom.getRegions().entrySet())
        .allSatisfy(SkillManifestTest::assertLeftToTheOperator);
  }

  @Test
  void roundAndWideScreensAreServed() {
    var viewports =
        manifest.getApis().getCustom().getInterfaces().stream()
            .map(AlexaPresentationAplInterface.class::cast)
            .flatMap(apl -> apl.getSupportedViewports().stream())
            .toList();

    assertThat(viewports).allMatch(one -> one.getMode() == ViewportMode.HUB);
    assertThat(viewports)
        .anyMatch(one -> one.getShape() == ViewportShape.ROUND && one.getMaxWidth() >= 480)
        .anyMatch(one -> one.getMinHeight() <= 480 && one.getMinWidth() == 960)
        .anyMatch(one -> one.getMaxWidth() >= 1280 && one.getMaxHeight() >= 800);
  }

  @Test
  void theReviewerIsToldWhatTheRatingRestsOnAndHowToReachEveryPart() {
    assertThat(manifest.getPublishingInformation().getTestingInstructions())
        .contains("The skill is for adults and not directed to children")
        .contains("no explicit sexual content")
        .contains("No account, no purchase")
        .contains("\"I feel unsafe\"")
        .contains("\"Forget me\"")
        .contains("Shall I leave you to it?");
  }

  private static void assertLeftToTheOperator(Map.Entry<String, Region> region) {
    assertThat(region.getValue().getEndpoint().getUri())
        .isEqualTo("${lambda.arn." + region.getKey().toLowerCase(Locale.ROOT) + "}");
  }

  private static Map<String, SkillManifestLocalizedPublishingInformation> listings() {
    return manifest.getPublishingInformation().getLocales();
  }
}
