"""Does to the template what AWS does to it first: the SAM transform, by Amazon's own translator, offline.

Prints the CloudFormation template that comes of it. Needs the package aws-sam-translator.
"""

import json
import sys

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoManagedPolicies:
    def load(self):
        return {}


def transformed(path, parameters):
    with open(path) as file:
        template = yaml_parse(file)
    # AWS sees the template only after the jar was uploaded.
    template["Resources"]["Skill"]["Properties"]["CodeUri"] = "s3://bucket/steady-hearts-lambda.jar"
    return transform(template, parameters, NoManagedPolicies())


if __name__ == "__main__":
    print(json.dumps(transformed(sys.argv[1], {"SkillId": sys.argv[2]})))
