"""Deploys the template into moto, in this process, and prints what then stands there.

Needs the packages aws-sam-translator, moto and boto3. Nothing leaves the machine.
"""

import ast
import io
import json
import os
import sys
import zipfile

import boto3
import moto
from moto.awslambda.models import LambdaVersion, lambda_backends
from moto.core.common_models import CloudFormationModel

from transform import transformed

STACK = "steady-hearts"

# Moto's CloudFormation knows a version of a function, but not its number.
LambdaVersion.has_cfn_attr = classmethod(lambda cls, attribute: attribute == "Version")
LambdaVersion.get_cfn_attribute = lambda self, attribute: str(self.version)


class Alias(CloudFormationModel):
    """The one kind of resource in the template that moto's CloudFormation lacks."""

    # Moto keeps lists of its models by the service that their module names.
    __module__ = "moto.awslambda.models"

    def __init__(self, alias):
        self.alias = alias

    @property
    def physical_resource_id(self):
        return self.alias.arn

    @staticmethod
    def cloudformation_type():
        return "AWS::Lambda::Alias"

    @classmethod
    def create_from_cloudformation_json(cls, name, template, account_id, region_name, **_):
        asked = template["Properties"]
        functions = lambda_backends[account_id][region_name]
        alias = functions.create_alias(
            asked["Name"], asked["FunctionName"], asked["FunctionVersion"], "", ""
        )
        return cls(alias)


def uploaded_jar():
    jar = io.BytesIO()
    with zipfile.ZipFile(jar, "w") as archive:
        archive.writestr("empty", "")
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="bucket")
    s3.put_object(Bucket="bucket", Key="steady-hearts-lambda.jar", Body=jar.getvalue())


def without_metadata(answer):
    answer.pop("ResponseMetadata", None)
    return answer


@moto.mock_aws
def deployed(path, parameters):
    uploaded_jar()
    cloudformation = boto3.client("cloudformation")
    cloudformation.create_stack(
        StackName=STACK,
        TemplateBody=json.dumps(transformed(path, parameters)),
        Capabilities=["CAPABILITY_IAM"],
        Parameters=[{"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()],
    )
    stack = cloudformation.describe_stacks(StackName=STACK)["Stacks"][0]
    outputs = {o["OutputKey"]: o["OutputValue"] for o in stack["Outputs"]}
    iam, functions = boto3.client("iam"), boto3.client("lambda")
    table = outputs["OwnTable"]
    role = functions.get_function(FunctionName=STACK)["Configuration"]["Role"].split("/")[-1]
    return {
        "status": stack["StackStatus"],
        "outputs": outputs,
        "table": boto3.client("dynamodb").describe_table(TableName=table)["Table"],
        "function": functions.get_function(FunctionName=STACK)["Configuration"],
        "alias": without_metadata(functions.get_alias(FunctionName=STACK, Name="live")),
        "permission": json.loads(functions.get_policy(FunctionName=STACK, Qualifier="live")["Policy"]),
        "role": {
            # Moto keeps a policy as Python prints it.
            name: ast.literal_eval(
                iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]
            )
            for name in iam.list_role_policies(RoleName=role)["PolicyNames"]
        },
        "managedPolicies": iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"],
        "subscriptions": boto3.client("sns").list_subscriptions()["Subscriptions"],
        "logs": boto3.client("logs").describe_log_groups()["logGroups"],
    }


if __name__ == "__main__":
    os.environ.update(
        AWS_DEFAULT_REGION="us-east-1", AWS_ACCESS_KEY_ID="x", AWS_SECRET_ACCESS_KEY="x"
    )
    given = dict(pair.split("=", 1) for pair in sys.argv[2:])
    print(json.dumps(deployed(sys.argv[1], given), default=str))
